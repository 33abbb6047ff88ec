using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Templates;

[Feature("OrchardCore.AdminTemplates")]
public sealed class AdminTemplatesPermissions : IPermissionProvider
{
    public static readonly Permission ManageAdminTemplates = new("ManageAdminTemplates", "Manage admin templates", isSecurityCritical: true);

    private readonly IEnumerable<Permission> _permissions = [ManageAdminTemplates];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
