using Defus.Network.Models;
using Defus.Network.ViewModels;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;

namespace Defus.Network.Drivers;

/// <summary>The slogan of the network, below the name of the site in the general settings.</summary>
public sealed class NetworkSettingsDisplayDriver : SiteDisplayDriver<NetworkSettings>
{
    protected override string SettingsGroupId => "general";

    public override IDisplayResult Edit(ISite site, NetworkSettings settings, BuildEditorContext context)
        => Initialize<NetworkSettingsViewModel>("NetworkSettings_Edit", model => model.Slogan = settings.Slogan).Location("Content:2").OnGroup(SettingsGroupId);

    public override async Task<IDisplayResult> UpdateAsync(ISite site, NetworkSettings settings, UpdateEditorContext context)
    {
        var model = new NetworkSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        settings.Slogan = model.Slogan?.Trim() ?? string.Empty;
        return Edit(site, settings, context);
    }
}
