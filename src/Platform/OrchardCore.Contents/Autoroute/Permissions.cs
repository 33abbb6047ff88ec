using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Autoroute;

public static class AutoroutePermissions
{
    public static readonly Permission SetHomepage = new("SetHomepage", "Set the home page");
}

[Feature("OrchardCore.Autoroute")]
public sealed class Permissions : IPermissionProvider
{
    private readonly IEnumerable<Permission> _permissions = [AutoroutePermissions.SetHomepage];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
