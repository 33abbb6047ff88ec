using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles;

public static class RolesPermissions
{
    public static readonly Permission ManageRoles = new("ManageRoles", "Manage roles", isSecurityCritical: true);
}

[OrchardCore.Modules.Feature("OrchardCore.Roles")]
public sealed class Permissions : IPermissionProvider
{
    private readonly IEnumerable<Permission> _permissions = [RolesPermissions.ManageRoles];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
