using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Security.Services;
using OrchardCore.Users.Models;
using OrchardCore.Users.Security;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>The roles of an account. Only those may be given and taken that whoever edits may assign.</summary>
public sealed class UserRoleDisplayDriver : DisplayDriver<User>
{
    private readonly CurrentUser _currentUser;
    private readonly IRoleService _roleService;
    private readonly IStringLocalizer S;

    public UserRoleDisplayDriver(CurrentUser currentUser, IRoleService roleService, IStringLocalizer<UserRoleDisplayDriver> localizer)
    {
        _currentUser = currentUser;
        _roleService = roleService;
        S = localizer;
    }

    public override IDisplayResult Display(User user, BuildDisplayContext context)
        => Initialize<SummaryAdminUserViewModel>("UserRoles", model => model.User = user).Location(OrchardCoreConstants.DisplayType.DetailAdmin, "Content:10");

    public override async Task<IDisplayResult?> EditAsync(User user, BuildEditorContext context)
    {
        if (!context.IsNew && !await _currentUser.ManagesAsync(user))
        {
            return null;
        }

        var entries = await ListAsync(user);
        return Initialize<EditUserRoleViewModel>("UserRoleFields_Edit", model => model.Roles = entries).Location("Content:3");
    }

    public override async Task<IDisplayResult?> UpdateAsync(User user, UpdateEditorContext context)
    {
        if (context.IsNew || await _currentUser.ManagesAsync(user))
        {
            var model = new EditUserRoleViewModel();
            await context.Updater.TryUpdateModelAsync(model, Prefix);
            var selected = model.Roles.Where(entry => entry.IsSelected && entry.Role is not null).Select(entry => entry.Role!).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var editable = (await ListAsync(user)).Where(entry => entry.IsEditable).Select(entry => entry.Role!).ToArray();
            user.RoleNames = [.. user.RoleNames.Where(role => !editable.Contains(role, StringComparer.OrdinalIgnoreCase)), .. editable.Where(selected.Contains)];
        }

        return await EditAsync(user, context);
    }

    private async Task<RoleEntry[]> ListAsync(User user)
    {
        var entries = new List<RoleEntry>();
        foreach (var role in await _roleService.GetAssignableRolesAsync())
        {
            entries.Add(new RoleEntry
            {
                Role = role.RoleName,
                Description = string.IsNullOrEmpty(role.RoleDescription) ? string.Empty : S[role.RoleDescription],
                IsSelected = user.RoleNames.Contains(role.RoleName, StringComparer.OrdinalIgnoreCase),
                IsEditable = await _currentUser.MayAsync(UsersPermissions.AssignRoleToUsers, role),
            });
        }

        return [.. entries];
    }
}
