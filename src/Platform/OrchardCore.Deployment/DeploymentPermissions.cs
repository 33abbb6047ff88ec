using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Deployment;

public static class DeploymentPermissions
{
    public static readonly Permission ManageDeploymentPlan = new("ManageDeploymentPlan", "Manage deployment plans");

    public static readonly Permission Export = new("Export", "Export Data");

    public static readonly Permission Import = new("Import", "Import Data", isSecurityCritical: true);
}

[Feature("OrchardCore.Deployment")]
public sealed class Permissions : IPermissionProvider
{
    private static readonly Permission[] _all = [DeploymentPermissions.Import, DeploymentPermissions.Export, DeploymentPermissions.ManageDeploymentPlan];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _all }];
}
