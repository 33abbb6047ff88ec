using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.BackgroundTasks;

[Feature("OrchardCore.BackgroundTasks")]
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageBackgroundTasks = new("ManageBackgroundTasks", "Manage background tasks");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageBackgroundTasks]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageBackgroundTasks] }];
}
