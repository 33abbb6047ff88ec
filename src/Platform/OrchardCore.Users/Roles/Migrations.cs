using Microsoft.AspNetCore.Identity;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Security;

namespace OrchardCore.Roles;

[Feature("OrchardCore.Roles.Core")]
public sealed class Migrations : DataMigration
{
    private readonly ISystemRoleProvider _systemRoles;
    private readonly RoleManager<IRole> _roleManager;

    public Migrations(ISystemRoleProvider systemRoles, RoleManager<IRole> roleManager)
    {
        _systemRoles = systemRoles;
        _roleManager = roleManager;
    }

    public async Task<int> CreateAsync()
    {
        foreach (var role in _systemRoles.GetSystemRoles())
        {
            if (await _roleManager.FindByNameAsync(role.RoleName) is null)
            {
                await _roleManager.CreateAsync(new Role { RoleName = role.RoleName, RoleDescription = role.RoleDescription });
            }
        }

        return 1;
    }
}
