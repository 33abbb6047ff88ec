using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Menu.Models;
using OrchardCore.Menu.ViewModels;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Menu.Drivers;

/// <summary>Edits who sees a menu item: those who have all of the chosen permissions.</summary>
public sealed class MenuItemPermissionPartDisplayDriver : ContentPartDisplayDriver<MenuItemPermissionPart>
{
    private readonly IPermissionService _permissions;

    public MenuItemPermissionPartDisplayDriver(IPermissionService permissions)
    {
        _permissions = permissions;
    }

    public override IDisplayResult Edit(MenuItemPermissionPart part, BuildPartEditorContext context)
        => Initialize<MenuItemPermissionViewModel>(GetEditorShapeType(context), async model =>
        {
            model.PermissionNames = part.PermissionNames ?? [];

            // Those of single content types would make the list endless.
            model.Permissions = [.. (await ListAsync()).Where(permission => !permission.Name.Contains('_') || model.PermissionNames.Contains(permission.Name))];
        });

    public override async Task<IDisplayResult?> UpdateAsync(MenuItemPermissionPart part, UpdatePartEditorContext context)
    {
        var model = new MenuItemPermissionViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var known = (await ListAsync()).Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);

        // One that belongs to a disabled feature is not in the form; it stays.
        var hidden = (part.PermissionNames ?? []).Where(name => !known.Contains(name));
        string[] names = [.. model.PermissionNames.Where(known.Contains).Concat(hidden).Distinct(StringComparer.Ordinal)];
        part.PermissionNames = names.Length > 0 || part.PermissionNames is not null ? names : null;
        return Edit(part, context);
    }

    private async Task<IReadOnlyList<Permission>> ListAsync()
        => [.. (await _permissions.GetPermissionsAsync()).DistinctBy(permission => permission.Name).OrderBy(permission => permission.Description, StringComparer.CurrentCulture)];
}
