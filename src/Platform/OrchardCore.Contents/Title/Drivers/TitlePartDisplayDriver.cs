using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Title.Models;
using OrchardCore.Title.ViewModels;

namespace OrchardCore.Title.Drivers;

public sealed class TitlePartDisplayDriver : ContentPartDisplayDriver<TitlePart>
{
    private readonly IStringLocalizer S;

    public TitlePartDisplayDriver(IStringLocalizer<TitlePartDisplayDriver> localizer) => S = localizer;

    public override IDisplayResult? Display(TitlePart part, BuildPartDisplayContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (!settings.RenderTitle || string.IsNullOrWhiteSpace(part.Title))
        {
            return null;
        }

        return Initialize<TitlePartViewModel>(GetDisplayShapeType(context), model => Fill(model, part, settings))
            .Location("Detail", "Header")
            .Location("Summary", "Header");
    }

    public override IDisplayResult? Edit(TitlePart part, BuildPartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        return settings.Options is TitlePartOptions.GeneratedHidden
            ? null
            : Initialize<TitlePartViewModel>(GetEditorShapeType(context), model => Fill(model, part, settings));
    }

    public override async Task<IDisplayResult> UpdateAsync(TitlePart part, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (settings.Options is TitlePartOptions.Editable or TitlePartOptions.EditableRequired)
        {
            await context.Updater.TryUpdateModelAsync(part, Prefix, x => x.Title!);

            // The handler validates the item itself, but not those within it.
            if (context.HtmlFieldPrefix.Length > 0 && settings.Options is TitlePartOptions.EditableRequired && string.IsNullOrWhiteSpace(part.Title))
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(part.Title), S["Please enter a title."]);
            }

            part.ContentItem.DisplayText = part.Title;
        }

        return Edit(part, context)!;
    }

    private static void Fill(TitlePartViewModel model, TitlePart part, TitlePartSettings settings)
    {
        model.Title = part.Title;
        model.TitlePart = part;
        model.ContentItem = part.ContentItem;
        model.Settings = settings;
    }
}
