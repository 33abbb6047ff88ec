using OrchardCore.Security.Permissions;

namespace OrchardCore.Security;

[OrchardCore.Modules.Feature("OrchardCore.Security")]
public sealed class SecurityPermissions : IPermissionProvider
{
    public static readonly Permission ManageSecurityHeadersSettings = new("ManageSecurityHeadersSettings", "Manage security headers");

    private readonly IEnumerable<Permission> _permissions = [ManageSecurityHeadersSettings];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
