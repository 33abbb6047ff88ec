using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Templates;

[Feature("OrchardCore.Templates")]
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageTemplates = new("ManageTemplates", "Manage templates", isSecurityCritical: true);

    private readonly IEnumerable<Permission> _permissions = [ManageTemplates];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
