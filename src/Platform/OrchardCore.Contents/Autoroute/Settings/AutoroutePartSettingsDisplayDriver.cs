using OrchardCore.Autoroute.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;

namespace OrchardCore.Autoroute.Settings;

public sealed class AutoroutePartSettingsDisplayDriver : PartSettingsDisplayDriver<AutoroutePart, AutoroutePartSettings>
{
    private readonly ILiquidTemplateManager _liquid;

    public AutoroutePartSettingsDisplayDriver(ILiquidTemplateManager liquid) => _liquid = liquid;

    protected override Task ValidateAsync(AutoroutePartSettings settings, IUpdateModel updater)
    {
        _liquid.CheckTemplate(updater.ModelState, Prefix, nameof(settings.Pattern), settings.Pattern);
        return Task.CompletedTask;
    }
}
