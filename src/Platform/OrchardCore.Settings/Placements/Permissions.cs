using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Placements;

[Feature("OrchardCore.Placements")]
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManagePlacements = new("ManagePlacements", "Manage placements");

    private readonly IEnumerable<Permission> _permissions = [ManagePlacements];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
