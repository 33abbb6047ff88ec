using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles.Recipes;

/// <summary>The step <c>Roles</c>.</summary>
public sealed class RolesStep : NamedRecipeStepHandler
{
    private readonly RoleManager<IRole> _roleManager;
    private readonly ISystemRoleProvider _systemRoles;
    private readonly IPermissionService _permissions;

    public RolesStep(RoleManager<IRole> roleManager, ISystemRoleProvider systemRoles, IPermissionService permissions)
        : base("Roles")
    {
        _roleManager = roleManager;
        _systemRoles = systemRoles;
        _permissions = permissions;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<RolesStepModel>();
        for (var i = 0; i < step.Roles.Length; i++)
        {
            var entry = step.Roles[i];
            var name = entry.Name.Trim();
            if (name.Length == 0)
            {
                throw new RecipeStepException($"$.Roles[{i}]", "the role has no name.");
            }

            await CheckPermissionsAsync(entry, i);
            await ApplyAsync(context, entry, name);
        }
    }

    private async Task CheckPermissionsAsync(RoleEntry entry, int index)
    {
        for (var i = 0; i < entry.Permissions.Length && entry.PermissionBehavior != PermissionBehavior.Remove; i++)
        {
            if (await _permissions.FindByNameAsync(entry.Permissions[i]) is null)
            {
                throw new RecipeStepException($"$.Roles[{index}].Permissions[{i}]", $"there is no permission '{entry.Permissions[i]}'.");
            }
        }
    }

    private async Task ApplyAsync(RecipeExecutionContext context, RoleEntry entry, string name)
    {
        var existing = (Role?)await _roleManager.FindByNameAsync(name);
        var before = existing is null ? null : JObject.FromObject(existing);
        if (existing is null)
        {
            // Created first, so that the default permissions of features are there to be replaced or added to.
            await _roleManager.CreateAsync(new Role { RoleName = name, RoleDescription = entry.Description ?? string.Empty });
        }

        var role = (Role)(await _roleManager.FindByNameAsync(name))!;
        var created = JObject.FromObject(role);
        role.RoleDescription = entry.Description ?? role.RoleDescription;
        if (!_systemRoles.GetAdminRole().RoleName.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            role.RoleClaims = MergeClaims(role.RoleClaims, entry);
        }

        var after = JObject.FromObject(role);
        if (!JsonNode.DeepEquals(created, after))
        {
            await _roleManager.UpdateAsync(role);
        }

        context.Compared($"role {name}", before, after);
    }

    private static List<RoleClaim> MergeClaims(List<RoleClaim> claims, RoleEntry entry)
    {
        var permissions = claims.Where(claim => claim.ClaimType == Permission.ClaimType).Select(claim => claim.ClaimValue);
        IEnumerable<string> merged = entry.PermissionBehavior switch
        {
            PermissionBehavior.Add => permissions.Union(entry.Permissions),
            PermissionBehavior.Remove => permissions.Except(entry.Permissions),
            // Kept in their order, so that a second run changes nothing.
            _ => permissions.Intersect(entry.Permissions).Union(entry.Permissions),
        };
        return [.. claims.Where(claim => claim.ClaimType != Permission.ClaimType), .. merged.Select(RoleClaim.Create)];
    }

    private sealed class RolesStepModel : RecipeStepModel
    {
        public RoleEntry[] Roles { get; set; } = [];
    }

    private sealed class RoleEntry
    {
        public string Name { get; set; } = string.Empty;

        public string? Description { get; set; }

        public string[] Permissions { get; set; } = [];

        public PermissionBehavior PermissionBehavior { get; set; }
    }
}

/// <summary>What a recipe does with the permissions a role already has.</summary>
public enum PermissionBehavior
{
    Replace,
    Add,
    Remove,
}
