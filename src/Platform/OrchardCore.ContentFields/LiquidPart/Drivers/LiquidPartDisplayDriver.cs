using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Liquid.Models;
using OrchardCore.Liquid.ViewModels;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.Liquid.Drivers;

public sealed class LiquidPartDisplayDriver : ContentPartDisplayDriver<LiquidPart>
{
    private readonly ILiquidTemplateManager _liquidTemplateManager;
    private readonly IStringLocalizer S;

    public LiquidPartDisplayDriver(ILiquidTemplateManager liquidTemplateManager, IStringLocalizer<LiquidPartDisplayDriver> localizer)
    {
        _liquidTemplateManager = liquidTemplateManager;
        S = localizer;
    }

    public override IDisplayResult Display(LiquidPart part, BuildPartDisplayContext context) =>
        Initialize<LiquidPartViewModel>(GetDisplayShapeType(context), async model =>
        {
            Prepare(model, part);
            model.Html = await _liquidTemplateManager.RenderStringAsync(part.Liquid ?? "", HtmlEncoder.Default, model);
        })
        .Location(OrchardCoreConstants.DisplayType.Detail, "Content")
        .Location(OrchardCoreConstants.DisplayType.Summary, "Content");

    public override IDisplayResult Edit(LiquidPart part, BuildPartEditorContext context) =>
        Initialize<LiquidPartViewModel>(GetEditorShapeType(context), model => Prepare(model, part));

    public override async Task<IDisplayResult> UpdateAsync(LiquidPart part, UpdatePartEditorContext context)
    {
        var model = new LiquidPartViewModel { Liquid = part.Liquid };
        await context.Updater.TryUpdateModelAsync(model, Prefix, viewModel => viewModel.Liquid);
        if (!string.IsNullOrEmpty(model.Liquid) && !_liquidTemplateManager.Validate(model.Liquid, out var errors))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Liquid), S["The Liquid template has an error. {0}", string.Join(" ", errors)]);
        }

        part.Liquid = model.Liquid;
        return Edit(part, context);
    }

    private static void Prepare(LiquidPartViewModel model, LiquidPart part)
    {
        model.Liquid = part.Liquid;
        model.LiquidPart = part;
        model.ContentItem = part.ContentItem;
    }
}
