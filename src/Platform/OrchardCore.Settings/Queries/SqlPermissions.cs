using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Queries;

[Feature("OrchardCore.Queries.Sql")]
public sealed class SqlPermissions : IPermissionProvider
{
    public static readonly Permission ManageSqlQueries = new("ManageSqlQueries", "Manage SQL queries", isSecurityCritical: true);

    private readonly IEnumerable<Permission> _permissions = [ManageSqlQueries];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
