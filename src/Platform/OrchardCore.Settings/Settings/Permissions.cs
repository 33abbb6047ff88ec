using OrchardCore.Security.Permissions;

namespace OrchardCore.Settings;

public static class SettingsPermissions
{
    public static readonly Permission ManageSettings = new("ManageSettings", "Manage settings");
}

public sealed class Permissions : IPermissionProvider
{
    // Which groups of settings exist is only known when they are edited, so this one stands for all of them.
    public static readonly Permission ManageGroupSettings = new("ManageResourceSettings", "Manage settings of a group", [SettingsPermissions.ManageSettings]);

    private readonly IEnumerable<Permission> _permissions = [SettingsPermissions.ManageSettings, ManageGroupSettings];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [SettingsPermissions.ManageSettings] }];
}
