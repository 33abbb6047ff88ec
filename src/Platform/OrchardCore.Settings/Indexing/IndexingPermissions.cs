using System.Collections.Concurrent;
using OrchardCore.Indexing.Models;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Indexing;

/// <summary>Permissions on search indexes. Stands in for IndexingPermissions.</summary>
public static class IndexingPermissions
{
    public static readonly Permission QuerySearchIndex = new("QuerySearchIndex", "Query any index");

    public static readonly Permission ManageIndexes = new("ManageIndexes", "Manage Indexes");

    private static readonly ConcurrentDictionary<string, Permission> _permissions = [];

    /// <summary>The permission to search in one index.</summary>
    public static Permission CreateDynamicPermission(IndexProfile profile)
        => _permissions.GetOrAdd(profile.Name, static name => new Permission($"QueryIndex_{name}", $"Query '{name}' Index", [ManageIndexes, QuerySearchIndex]));
}

[Feature("OrchardCore.Indexing")]
public sealed class IndexingPermissionsProvider : IPermissionProvider
{
    private readonly IIndexProfileStore _profiles;

    public IndexingPermissionsProvider(IIndexProfileStore profiles) => _profiles = profiles;

    public async Task<IEnumerable<Permission>> GetPermissionsAsync()
        => [IndexingPermissions.ManageIndexes, IndexingPermissions.QuerySearchIndex, .. (await _profiles.GetAllAsync()).Select(IndexingPermissions.CreateDynamicPermission)];

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [IndexingPermissions.ManageIndexes, IndexingPermissions.QuerySearchIndex] }];
}
