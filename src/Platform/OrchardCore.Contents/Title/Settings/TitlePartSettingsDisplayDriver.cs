using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;
using OrchardCore.Title.Models;

namespace OrchardCore.Title.Settings;

public sealed class TitlePartSettingsDisplayDriver : PartSettingsDisplayDriver<TitlePart, TitlePartSettings>
{
    private readonly ILiquidTemplateManager _liquid;

    public TitlePartSettingsDisplayDriver(ILiquidTemplateManager liquid) => _liquid = liquid;

    protected override Task ValidateAsync(TitlePartSettings settings, IUpdateModel updater)
    {
        _liquid.CheckTemplate(updater.ModelState, Prefix, nameof(settings.Pattern), settings.Pattern);
        return Task.CompletedTask;
    }
}
