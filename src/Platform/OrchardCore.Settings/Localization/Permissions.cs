using OrchardCore.Security.Permissions;

namespace OrchardCore.Localization;

[OrchardCore.Modules.Feature("OrchardCore.Localization")]
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageCultures = new("ManageCultures", "Manage supported cultures");

    private readonly IEnumerable<Permission> _permissions = [ManageCultures];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes()
        => [new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions }];
}
