using OrchardCore.ContentPreview.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Liquid;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;

namespace OrchardCore.ContentPreview.Settings;

public sealed class PreviewPartSettingsDisplayDriver : PartSettingsDisplayDriver<PreviewPart, PreviewPartSettings>
{
    private readonly ILiquidTemplateManager _liquid;

    public PreviewPartSettingsDisplayDriver(ILiquidTemplateManager liquid) => _liquid = liquid;

    protected override Task ValidateAsync(PreviewPartSettings settings, IUpdateModel updater)
    {
        _liquid.CheckTemplate(updater.ModelState, Prefix, nameof(settings.Pattern), settings.Pattern);
        return Task.CompletedTask;
    }
}
