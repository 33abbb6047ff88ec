using OrchardCore.Security.Permissions;

namespace OrchardCore.Admin;

public sealed class Permissions : IPermissionProvider
{
    private static readonly Permission[] _all = [AdminPermissions.AccessAdminPanel, AdminPermissions.ManageAdminSettings];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _all },
        new() { Name = OrchardCoreConstants.Roles.Editor, Permissions = [AdminPermissions.AccessAdminPanel] },
        new() { Name = OrchardCoreConstants.Roles.Moderator, Permissions = [AdminPermissions.AccessAdminPanel] },
        new() { Name = OrchardCoreConstants.Roles.Author, Permissions = [AdminPermissions.AccessAdminPanel] },
        new() { Name = OrchardCoreConstants.Roles.Contributor, Permissions = [AdminPermissions.AccessAdminPanel] },
    ];
}
