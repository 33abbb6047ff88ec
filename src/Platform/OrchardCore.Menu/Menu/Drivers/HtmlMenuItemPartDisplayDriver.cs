using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.Services;
using OrchardCore.Menu.Settings;
using OrchardCore.Menu.ViewModels;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.Menu.Drivers;

/// <summary>Edits a menu item with HTML of its own.</summary>
public sealed class HtmlMenuItemPartDisplayDriver : ContentPartDisplayDriver<HtmlMenuItemPart>
{
    private readonly IHtmlSanitizerService _sanitizer;
    private readonly IStringLocalizer S;

    public HtmlMenuItemPartDisplayDriver(IHtmlSanitizerService sanitizer, IStringLocalizer<HtmlMenuItemPartDisplayDriver> localizer)
    {
        _sanitizer = sanitizer;
        S = localizer;
    }

    public override IDisplayResult Edit(HtmlMenuItemPart part, BuildPartEditorContext context)
        => Initialize<HtmlMenuItemViewModel>(GetEditorShapeType(context), model =>
        {
            model.Name = part.ContentItem.DisplayText;
            model.Url = part.Url;
            model.NewWindow = part.Target == "_blank";
            model.Html = part.Html;
        });

    public override async Task<IDisplayResult?> UpdateAsync(HtmlMenuItemPart part, UpdatePartEditorContext context)
    {
        var model = new HtmlMenuItemViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (string.IsNullOrWhiteSpace(model.Name))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Name), S["A menu item needs a text."]);
        }

        if (!string.IsNullOrWhiteSpace(model.Url) && !MenuAddress.IsValid(model.Url))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Url), S["The address must begin with ~/ (this site), https://, http://, mailto:, tel: or #."]);
        }

        part.ContentItem.DisplayText = model.Name?.Trim();
        part.Url = model.Url?.Trim();
        part.Target = MenuTarget.Of(model.NewWindow, part.Target);
        part.Html = context.TypePartDefinition.GetSettings<HtmlMenuItemPartSettings>().SanitizeHtml ? _sanitizer.Sanitize(model.Html ?? string.Empty) : model.Html;
        return Edit(part, context);
    }
}
