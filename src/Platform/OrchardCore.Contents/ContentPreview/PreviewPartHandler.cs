using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentPreview.Models;
using OrchardCore.Contents.Services;
using OrchardCore.Liquid;

namespace OrchardCore.ContentPreview.Handlers;

public sealed class PreviewPartHandler : ContentPartHandler<PreviewPart>
{
    private readonly ILiquidTemplateManager _liquid;
    private readonly IContentDefinitionManager _definitions;

    public PreviewPartHandler(ILiquidTemplateManager liquid, IContentDefinitionManager definitions)
    {
        _liquid = liquid;
        _definitions = definitions;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, PreviewPart part) => context.ForAsync<PreviewAspect>(async aspect =>
    {
        var settings = await _definitions.GetPartSettingsAsync<PreviewPartSettings>(part);
        if (!string.IsNullOrEmpty(settings.Pattern))
        {
            aspect.PreviewUrl = await _liquid.RenderPatternAsync(settings.Pattern, part, part.ContentItem);
        }
    });
}
