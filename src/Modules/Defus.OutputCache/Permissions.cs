using OrchardCore;
using OrchardCore.Security.Permissions;

namespace Defus.OutputCache;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission EmptyPageCache = new("EmptyPageCache", "Empty the page cache");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([EmptyPageCache]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [EmptyPageCache] },
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Editor, Permissions = [EmptyPageCache] },
    ];
}
