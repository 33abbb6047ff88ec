using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;

namespace OrchardCore.Users.Security;

/// <summary>The permissions for accounts of one role. Administrators' accounts are for administrators, who need none.</summary>
public sealed class UserRolePermissions : IPermissionProvider
{
    private readonly IRoleService _roles;

    public UserRolePermissions(IRoleService roles)
    {
        _roles = roles;
    }

    public async Task<IEnumerable<Permission>> GetPermissionsAsync()
    {
        var permissions = new List<Permission>();
        foreach (var role in await _roles.GetAssignableRolesAsync())
        {
            permissions.Add(UsersPermissions.CreateListUsersInRolePermission(role.RoleName));
            if (!await _roles.IsAdminRoleAsync(role.RoleName))
            {
                permissions.Add(UsersPermissions.CreateEditUsersInRolePermission(role.RoleName));
                permissions.Add(UsersPermissions.CreatePermissionForManageUsersInRole(role.RoleName));
                permissions.Add(UsersPermissions.CreateDeleteUsersInRolePermission(role.RoleName));
                permissions.Add(UsersPermissions.CreateAssignRoleToUsersPermission(role.RoleName));
            }
        }

        return permissions;
    }

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}
