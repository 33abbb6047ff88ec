using OrchardCore.Security.Permissions;

namespace OrchardCore.Seo;

public static class SeoPermissions
{
    public static readonly Permission ManageSeoSettings = new("ManageSeoSettings", "Manage SEO settings");
}

public sealed class Permissions : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([SeoPermissions.ManageSeoSettings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [SeoPermissions.ManageSeoSettings] }];
}
