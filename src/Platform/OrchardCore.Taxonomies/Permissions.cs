using OrchardCore.Security.Permissions;

namespace OrchardCore.Taxonomies;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageTaxonomies = new("ManageTaxonomy", "Manage taxonomies");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageTaxonomies]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageTaxonomies] },
        new() { Name = OrchardCoreConstants.Roles.Editor, Permissions = [ManageTaxonomies] },
    ];
}
