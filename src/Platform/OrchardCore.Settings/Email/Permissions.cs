using OrchardCore.Security.Permissions;

namespace OrchardCore.Email;

[OrchardCore.Modules.Feature("OrchardCore.Email")]
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageEmailSettings = new("ManageEmailSettings", "Manage e-mail settings");

    private readonly IEnumerable<Permission> _permissions = [ManageEmailSettings];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
