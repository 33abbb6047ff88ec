using Defus.Common.Security;
using OrchardCore.Security.Permissions;

namespace Defus.Events;

/// <summary>Which roles may do what with events. The permissions are those of the content type, so there are none of its own.</summary>
public sealed class Permissions : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => EditorialRoles.ForContributions(EventTypes.Event);
}
