using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Queries;

[Feature("OrchardCore.Queries")]
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageQueries = new("ManageQueries", "Manage queries");
    public static readonly Permission ExecuteApiAll = new("ExecuteApiAll", "Run all queries over HTTP", [ManageQueries]);

    private readonly IEnumerable<Permission> _permissions = [ManageQueries, ExecuteApiAll];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
