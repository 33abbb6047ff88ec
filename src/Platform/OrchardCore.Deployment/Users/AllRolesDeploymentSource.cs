using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Deployment;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;

namespace OrchardCore.Roles.Deployment;

/// <summary>Writes the step <c>Roles</c>.</summary>
public sealed class AllRolesDeploymentSource : DeploymentSourceBase<AllRolesDeploymentStep>
{
    private readonly IRoleService _roleService;
    private readonly RoleManager<IRole> _roleManager;
    private readonly IPermissionService _permissions;

    public AllRolesDeploymentSource(IRoleService roleService, RoleManager<IRole> roleManager, IPermissionService permissions)
    {
        _roleService = roleService;
        _roleManager = roleManager;
        _permissions = permissions;
    }

    protected override async Task ProcessAsync(AllRolesDeploymentStep step, DeploymentPlanResult result)
    {
        var roles = new JsonArray();
        foreach (var known in await _roleService.GetRolesAsync())
        {
            if (await _roleManager.FindByNameAsync(known.RoleName) is not Role role)
            {
                continue;
            }

            var granted = new List<string>();
            foreach (var name in role.RoleClaims.Where(claim => claim.ClaimType == Permission.ClaimType).Select(claim => claim.ClaimValue))
            {
                // A permission of a feature that is disabled now would make the import fail.
                if (await _permissions.FindByNameAsync(name) is not null)
                {
                    granted.Add(name);
                }
            }

            roles.Add(DeploymentJson.From(new { Name = role.RoleName, Description = role.RoleDescription, Permissions = granted }));
        }

        result.Steps.Add(new JsonObject { ["name"] = "Roles", ["Roles"] = roles });
    }
}
