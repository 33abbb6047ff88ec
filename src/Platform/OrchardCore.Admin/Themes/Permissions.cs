using OrchardCore.Security.Permissions;

namespace OrchardCore.Themes;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ApplyTheme = new("ApplyTheme", "Choose a theme");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ApplyTheme]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ApplyTheme] }];
}
