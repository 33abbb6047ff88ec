using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.Services;
using OrchardCore.Menu.ViewModels;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.Menu.Drivers;

/// <summary>Edits a menu item that is a link.</summary>
public sealed class LinkMenuItemPartDisplayDriver : ContentPartDisplayDriver<LinkMenuItemPart>
{
    private readonly IStringLocalizer S;

    public LinkMenuItemPartDisplayDriver(IStringLocalizer<LinkMenuItemPartDisplayDriver> localizer)
    {
        S = localizer;
    }

    public override IDisplayResult Edit(LinkMenuItemPart part, BuildPartEditorContext context)
        => Initialize<LinkMenuItemViewModel>(GetEditorShapeType(context), model =>
        {
            model.Name = part.ContentItem.DisplayText;
            model.Url = part.Url;
            model.NewWindow = part.Target == "_blank";
        });

    public override async Task<IDisplayResult?> UpdateAsync(LinkMenuItemPart part, UpdatePartEditorContext context)
    {
        var model = new LinkMenuItemViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        if (string.IsNullOrWhiteSpace(model.Name))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Name), S["A menu item needs a text."]);
        }

        if (!MenuAddress.IsValid(model.Url))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Url), S["The address must begin with ~/ (this site), https://, http://, mailto:, tel: or #."]);
        }

        part.ContentItem.DisplayText = model.Name?.Trim();
        part.Url = model.Url?.Trim();
        part.Target = MenuTarget.Of(model.NewWindow, part.Target);
        return Edit(part, context);
    }
}

internal static class MenuTarget
{
    /// <summary>The target of a link; one that is not about new windows stays.</summary>
    public static string? Of(bool newWindow, string? before) => newWindow ? "_blank" : before == "_blank" ? null : before;
}
