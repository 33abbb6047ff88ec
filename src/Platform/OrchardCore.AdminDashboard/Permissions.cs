using OrchardCore.Security.Permissions;

namespace OrchardCore.AdminDashboard;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageAdminDashboard = new("ManageAdminDashboard", "Manage the dashboard");
    public static readonly Permission AccessAdminDashboard = new("AccessAdminDashboard", "See the widgets of the dashboard", [ManageAdminDashboard]);

    private static readonly Permission[] _all = [ManageAdminDashboard, AccessAdminDashboard];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _all },
        new() { Name = OrchardCoreConstants.Roles.Editor, Permissions = [AccessAdminDashboard] },
        new() { Name = OrchardCoreConstants.Roles.Moderator, Permissions = [AccessAdminDashboard] },
        new() { Name = OrchardCoreConstants.Roles.Author, Permissions = [AccessAdminDashboard] },
        new() { Name = OrchardCoreConstants.Roles.Contributor, Permissions = [AccessAdminDashboard] },
    ];
}
