using OrchardCore.Security.Permissions;

namespace OrchardCore.AdminMenu;

public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageAdminMenu = new("ManageAdminMenu", "Manage the admin menu");

    public Task<IEnumerable<Permission>> GetPermissionsAsync()
    {
        return Task.FromResult<IEnumerable<Permission>>([ManageAdminMenu]);
    }

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
    {
        return [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageAdminMenu] }];
    }
}
