using OrchardCore.Security.Permissions;

namespace OrchardCore.Sitemaps;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageSitemaps = new("ManageSitemaps", "Manage sitemaps");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageSitemaps]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageSitemaps] }];
}
