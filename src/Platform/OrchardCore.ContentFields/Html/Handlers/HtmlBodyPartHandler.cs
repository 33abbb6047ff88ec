using Microsoft.AspNetCore.Html;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Html.Models;
using OrchardCore.Html.Settings;

namespace OrchardCore.Html.Handlers;

/// <summary>Gives the body of the item to whoever asks for it, such as feeds.</summary>
public sealed class HtmlBodyPartHandler : ContentPartHandler<HtmlBodyPart>
{
    private readonly IContentDefinitionManager _definitions;
    private readonly BodyRenderer _renderer;

    public HtmlBodyPartHandler(IContentDefinitionManager definitions, BodyRenderer renderer)
    {
        _definitions = definitions;
        _renderer = renderer;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, HtmlBodyPart part) => context.ForAsync<BodyAspect>(async aspect =>
    {
        var type = await _definitions.GetTypeDefinitionAsync(part.ContentItem.ContentType);
        var settings = type?.Parts.FirstOrDefault(definition => definition.PartDefinition.Name == nameof(HtmlBodyPart))?.GetSettings<HtmlBodyPartSettings>() ?? new HtmlBodyPartSettings();
        aspect.Body = new HtmlString(await _renderer.RenderHtmlAsync(part.Html, settings.SanitizeHtml, settings.RenderLiquid, part, part.ContentItem));
    });
}
