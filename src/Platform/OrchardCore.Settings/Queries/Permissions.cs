using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Queries;

/// <summary>Permissions of queries: to manage them, and to run all or single ones over HTTP.</summary>
[Feature("OrchardCore.Queries")]
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageQueries = new("ManageQueries", "Manage queries");
    public static readonly Permission ExecuteApiAll = new("ExecuteApiAll", "Run all queries over HTTP", [ManageQueries]);

    private readonly IQueryManager _queries;

    public Permissions(IQueryManager queries)
    {
        _queries = queries;
    }

    /// <summary>The permission <c>ExecuteApi_{name}</c>.</summary>
    public static Permission CreatePermissionForQuery(string name) => new($"ExecuteApi_{name}", $"Run the query {name} over HTTP", [ManageQueries, ExecuteApiAll]);

    public async Task<IEnumerable<Permission>> GetPermissionsAsync()
        => [ManageQueries, ExecuteApiAll, .. (await _queries.ListQueriesAsync()).Select(query => CreatePermissionForQuery(query.Name))];

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageQueries, ExecuteApiAll] }];
}
