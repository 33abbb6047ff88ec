using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Models;
using OrchardCore.Liquid.Models;
using OrchardCore.Liquid.ViewModels;

namespace OrchardCore.Liquid.Handlers;

/// <summary>Gives the rendered template as the body of the item.</summary>
public sealed class LiquidPartHandler : ContentPartHandler<LiquidPart>
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;

    public LiquidPartHandler(ILiquidTemplateManager liquidTemplateManager)
    {
        _liquidTemplateManager = liquidTemplateManager;
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, LiquidPart part) => context.ForAsync<BodyAspect>(async aspect =>
    {
        var model = new LiquidPartViewModel { LiquidPart = part, ContentItem = part.ContentItem };
        aspect.Body = new HtmlString(await _liquidTemplateManager.RenderStringAsync(part.Liquid ?? "", HtmlEncoder.Default, model));
    });
}
