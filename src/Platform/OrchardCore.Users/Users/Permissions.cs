using OrchardCore.Security.Permissions;

namespace OrchardCore.Users;

public sealed class Permissions : IPermissionProvider
{
    private static readonly string[] _ownAccountRoles =
    [
        OrchardCoreConstants.Roles.Editor,
        OrchardCoreConstants.Roles.Moderator,
        OrchardCoreConstants.Roles.Author,
        OrchardCoreConstants.Roles.Contributor,
    ];

    private readonly IEnumerable<Permission> _permissions =
    [
        UsersPermissions.ManageUsers,
        UsersPermissions.ViewUsers,
        UsersPermissions.EditUsers,
        UsersPermissions.DeleteUsers,
        UsersPermissions.ListUsers,
        UsersPermissions.AssignRoleToUsers,
        UsersPermissions.EditOwnUser,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions },
        .. _ownAccountRoles.Select(role => new PermissionStereotype { Name = role, Permissions = [UsersPermissions.EditOwnUser] }),
    ];
}
