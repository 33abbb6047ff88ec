using OrchardCore.Security;
using OrchardCore.Security.Services;

namespace OrchardCore.Users.Security;

public static class AssignableRoles
{
    /// <summary>The roles an account can be given: all but Anonymous and Authenticated, which everybody has anyway.</summary>
    public static async Task<IReadOnlyList<IRole>> GetAssignableRolesAsync(this IRoleService roles)
        => [.. (await roles.GetRolesAsync())
            .Where(role => !IsImplied(role.RoleName))
            .OrderBy(role => role.RoleName, StringComparer.CurrentCultureIgnoreCase)];

    private static bool IsImplied(string role)
        => role.Equals(OrchardCoreConstants.Roles.Anonymous, StringComparison.OrdinalIgnoreCase)
            || role.Equals(OrchardCoreConstants.Roles.Authenticated, StringComparison.OrdinalIgnoreCase);
}
