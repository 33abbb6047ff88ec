using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Flows.Services;
using OrchardCore.Flows.ViewModels;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.Services;

namespace OrchardCore.Menu.Drivers;

/// <summary>Edits the items of a menu, with all their fields, as a tree within the menu's own form.</summary>
public sealed class MenuItemsListPartDisplayDriver : ContentPartDisplayDriver<MenuItemsListPart>
{
    private readonly ContainedItems _containedItems;
    private readonly ContainedItemsEditor _editor;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IStringLocalizer S;

    public MenuItemsListPartDisplayDriver(
        ContainedItems containedItems,
        ContainedItemsEditor editor,
        IAuthorizationService authorizationService,
        IHttpContextAccessor httpContextAccessor,
        IStringLocalizer<MenuItemsListPartDisplayDriver> localizer)
    {
        _containedItems = containedItems;
        _editor = editor;
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
        S = localizer;
    }

    public override async Task<IDisplayResult?> EditAsync(MenuItemsListPart part, BuildPartEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var name = Prefix;
        return Initialize<ContainedItemsEditViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Name = model.Group = name;
            model.DisplayName = S["Menu items"];
            model.Depth = MenuTree.Depth;
            model.Types = await _containedItems.GetTypesAsync([], ["MenuItem"]);
            model.BuildEditorUrl = "Menu/BuildEditor";
            model.Items = await _editor.BuildAsync(name, MenuTree.Flatten(part.MenuItems), context, isTree: true, collapsed: true);
            foreach (var item in model.Items)
            {
                item.Summary = item.ContentItem.TryGet<LinkMenuItemPart>(out var link) ? link.Url : null;
            }
        });
    }

    public override async Task<IDisplayResult?> UpdateAsync(MenuItemsListPart part, UpdatePartEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var name = Prefix;
        var form = new ContainedItemsForm();
        await context.Updater.TryUpdateModelAsync(form, name);
        var stored = MenuTree.Flatten(part.MenuItems).ToList();
        var settings = new UpdateEditorSettings(context, await _containedItems.GetTypesAsync([], ["MenuItem"]), Depth: MenuTree.Depth);
        part.MenuItems = MenuTree.Build(await _editor.UpdateAsync(name, form, stored.ConvertAll(entry => entry.Item), stored, settings));
        return await EditAsync(part, context);
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, Permissions.ManageMenu);
}
