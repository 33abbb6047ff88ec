namespace OrchardCore.Security.Permissions;

/// <summary>Collects the permissions of all providers, once per scope.</summary>
public sealed class DefaultPermissionService : IPermissionService
{
    private readonly IEnumerable<IPermissionProvider> _providers;
    private Dictionary<string, Permission>? _permissions;

    public DefaultPermissionService(IEnumerable<IPermissionProvider> providers)
    {
        _providers = providers;
    }

    public async ValueTask<IEnumerable<Permission>> GetPermissionsAsync() => (await GetAsync()).Values;

    public async ValueTask<Permission?> FindByNameAsync(string name) => (await GetAsync()).GetValueOrDefault(name);

    private async ValueTask<Dictionary<string, Permission>> GetAsync()
    {
        if (_permissions is null)
        {
            var permissions = new Dictionary<string, Permission>(StringComparer.OrdinalIgnoreCase);
            foreach (var provider in _providers)
            {
                foreach (var permission in await provider.GetPermissionsAsync())
                {
                    permissions.TryAdd(permission.Name, permission);
                }
            }

            _permissions = permissions;
        }

        return _permissions;
    }
}
