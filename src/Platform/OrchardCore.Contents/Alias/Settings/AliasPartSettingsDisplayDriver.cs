using OrchardCore.Alias.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;

namespace OrchardCore.Alias.Settings;

public sealed class AliasPartSettingsDisplayDriver : PartSettingsDisplayDriver<AliasPart, AliasPartSettings>
{
    private readonly ILiquidTemplateManager _liquid;

    public AliasPartSettingsDisplayDriver(ILiquidTemplateManager liquid) => _liquid = liquid;

    protected override Task ValidateAsync(AliasPartSettings settings, IUpdateModel updater)
    {
        _liquid.CheckTemplate(updater.ModelState, Prefix, nameof(settings.Pattern), settings.Pattern);
        return Task.CompletedTask;
    }
}
