using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Roles;
using OrchardCore.Roles.Services;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Security;

/// <summary>
/// Who may do something with an account or a role. Everybody with the right may edit the own account; the permissions per role
/// count for accounts with that role only. Administrators' accounts and their role are for administrators alone.
/// </summary>
public sealed class RoleAuthorizationHandler : AuthorizationHandler<PermissionRequirement>
{
    private static readonly Dictionary<string, Func<string, Permission>> _perRole = new(StringComparer.Ordinal)
    {
        [UsersPermissions.ListUsers.Name] = UsersPermissions.CreateListUsersInRolePermission,
        [UsersPermissions.EditUsers.Name] = UsersPermissions.CreateEditUsersInRolePermission,
        [UsersPermissions.DeleteUsers.Name] = UsersPermissions.CreateDeleteUsersInRolePermission,
        [UsersPermissions.AssignRoleToUsers.Name] = UsersPermissions.CreateAssignRoleToUsersPermission,
        [UsersPermissions.ManageUsers.Name] = UsersPermissions.CreatePermissionForManageUsersInRole,
        [UsersPermissions.ViewUsers.Name] = UsersPermissions.CreateListUsersInRolePermission,
    };

    private static readonly HashSet<string> _changing =
    [
        UsersPermissions.EditUsers.Name,
        UsersPermissions.DeleteUsers.Name,
        UsersPermissions.AssignRoleToUsers.Name,
        UsersPermissions.ManageUsers.Name,
        UsersPermissions.DisableTwoFactorAuthenticationForUsers.Name,
    ];

    private readonly ISystemRoleProvider _systemRoles;
    private readonly ISiteService _siteService;
    private readonly IServiceProvider _services;

    public RoleAuthorizationHandler(ISystemRoleProvider systemRoles, ISiteService siteService, IServiceProvider services)
    {
        _systemRoles = systemRoles;
        _siteService = siteService;
        _services = services;
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var permission = requirement.Permission;
        string[] roles;
        switch (context.Resource)
        {
            case IRole role:
                roles = [role.RoleName];
                break;
            case User user when IsOwn(context.User, user):
                await HandleOwnAsync(context, requirement);
                return;
            case User user:
                roles = [.. user.RoleNames];
                break;
            default:
                return;
        }

        if (_changing.Contains(permission.Name) && roles.Any(_systemRoles.IsAdminRole) && !await IsAdministratorAsync(context.User))
        {
            context.Fail();
            return;
        }

        if (_perRole.TryGetValue(permission.Name, out var variant) && await IsGrantedAsync(context, variant, roles))
        {
            context.Succeed(requirement);
        }
    }

    private async Task HandleOwnAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var isOwnMatter = requirement.Permission.Name == UsersPermissions.EditUsers.Name || requirement.Permission.Name == UsersPermissions.ViewUsers.Name;
        if (isOwnMatter && await AuthorizeAsync(context.User, UsersPermissions.EditOwnUser))
        {
            context.Succeed(requirement);
        }
    }

    // A new account has no role yet: then a right for any role will do.
    private async Task<bool> IsGrantedAsync(AuthorizationHandlerContext context, Func<string, Permission> variant, string[] roles)
    {
        var names = roles.Length > 0
            ? roles
            : [.. (await _services.GetRequiredService<OrchardCore.Security.Services.IRoleService>().GetAssignableRolesAsync()).Select(role => role.RoleName)];
        foreach (var role in names)
        {
            var isGranted = await AuthorizeAsync(context.User, variant(role));
            if (isGranted && roles.Length == 0)
            {
                return true;
            }

            if (!isGranted && roles.Length > 0)
            {
                return false;
            }
        }

        return roles.Length > 0;
    }

    // Asked for late: the service needs this handler.
    private Task<bool> AuthorizeAsync(ClaimsPrincipal user, Permission permission)
        => _services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, permission);

    private async Task<bool> IsAdministratorAsync(ClaimsPrincipal user)
        => user.IsInRole(_systemRoles.GetAdminRole().RoleName)
            || (user.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id && (await _siteService.GetSiteSettingsAsync()).SuperUser == id);

    private static bool IsOwn(ClaimsPrincipal principal, User user)
        => user.UserId.Length > 0 && principal.FindFirstValue(ClaimTypes.NameIdentifier) == user.UserId;
}
