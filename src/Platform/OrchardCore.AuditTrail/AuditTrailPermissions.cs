using OrchardCore.Security.Permissions;

namespace OrchardCore.AuditTrail;

public static class AuditTrailPermissions
{
    public static readonly Permission ViewAuditTrail = new("ViewAuditTrail", "View the audit trail");
    public static readonly Permission ManageAuditTrailSettings = new("ManageAuditTrailSettings", "Manage the settings of the audit trail");
}

[Modules.Feature("OrchardCore.AuditTrail")]
public sealed class Permissions : IPermissionProvider
{
    private static readonly Permission[] _all = [AuditTrailPermissions.ViewAuditTrail, AuditTrailPermissions.ManageAuditTrailSettings];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _all }];
}
