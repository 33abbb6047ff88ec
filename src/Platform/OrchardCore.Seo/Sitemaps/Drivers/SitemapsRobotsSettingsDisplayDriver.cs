using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;
using OrchardCore.Sitemaps.Models;

namespace OrchardCore.Sitemaps.Drivers;

/// <summary>The sitemaps' part of the settings of robots.</summary>
public sealed class SitemapsRobotsSettingsDisplayDriver : SiteDisplayDriver<SitemapsRobotsSettings>
{
    protected override string SettingsGroupId => Seo.Drivers.RobotsSettingsDisplayDriver.GroupId;

    public override IDisplayResult Edit(ISite site, SitemapsRobotsSettings settings, BuildEditorContext context)
        => Initialize<SitemapsRobotsSettings>("SitemapsRobotsSettings_Edit", model => model.IncludeSitemaps = settings.IncludeSitemaps).Location("Content:4");

    public override async Task<IDisplayResult> UpdateAsync(ISite site, SitemapsRobotsSettings settings, UpdateEditorContext context)
    {
        var model = new SitemapsRobotsSettings { IncludeSitemaps = false };
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        settings.IncludeSitemaps = model.IncludeSitemaps;
        return Edit(site, settings, context);
    }
}
