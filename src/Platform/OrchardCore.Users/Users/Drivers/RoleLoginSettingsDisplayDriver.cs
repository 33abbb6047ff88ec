using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Security.Services;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.Security;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>The roles that need a second factor, in the settings group <c>userLogin</c>.</summary>
public sealed class RoleLoginSettingsDisplayDriver : SiteDisplayDriver<RoleLoginSettings>
{
    private readonly CurrentUser _currentUser;
    private readonly IRoleService _roleService;

    public RoleLoginSettingsDisplayDriver(CurrentUser currentUser, IRoleService roleService)
    {
        _currentUser = currentUser;
        _roleService = roleService;
    }

    protected override string SettingsGroupId => LoginSettingsDisplayDriver.GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, RoleLoginSettings settings, BuildEditorContext context)
    {
        if (!await _currentUser.MayAsync(UsersPermissions.ManageUsers))
        {
            return null;
        }

        var roles = await _roleService.GetAssignableRolesAsync();
        return Initialize<RoleLoginSettingsViewModel>("LoginSettingsRoles_Edit", model => model.Roles =
        [
            .. roles.Select(role => new RoleEntry
            {
                Role = role.RoleName,
                Description = role.RoleDescription,
                IsSelected = settings.RequireTwoFactorAuthenticationForSpecificRoles && settings.Roles.Contains(role.RoleName, StringComparer.OrdinalIgnoreCase),
            }),
        ]).Location("Content:11");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, RoleLoginSettings settings, UpdateEditorContext context)
    {
        if (!await _currentUser.MayAsync(UsersPermissions.ManageUsers))
        {
            return null;
        }

        var model = new RoleLoginSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var chosen = model.Roles.Where(entry => entry.IsSelected).Select(entry => entry.Role).ToHashSet(StringComparer.OrdinalIgnoreCase);
        settings.Roles = [.. (await _roleService.GetAssignableRolesAsync()).Select(role => role.RoleName).Where(chosen.Contains)];
        settings.RequireTwoFactorAuthenticationForSpecificRoles = settings.Roles.Length > 0;
        return await EditAsync(site, settings, context);
    }
}
