using Microsoft.Extensions.Configuration;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Security;

namespace OrchardCore.Roles.Services;

/// <summary>The roles that always exist. The administrators' role may be renamed by <c>OrchardCore_Roles:AdminRoleName</c>.</summary>
public sealed class SystemRoleProvider : ISystemRoleProvider
{
    private readonly Role[] _roles;

    public SystemRoleProvider(IShellConfiguration configuration)
    {
        var adminRoleName = configuration.GetSection("OrchardCore_Roles").GetValue<string>("AdminRoleName");
        _roles =
        [
            Create(string.IsNullOrWhiteSpace(adminRoleName) ? OrchardCoreConstants.Roles.Administrator : adminRoleName.Trim(), "May do everything."),
            Create(OrchardCoreConstants.Roles.Authenticated, "Everyone who is signed in."),
            Create(OrchardCoreConstants.Roles.Anonymous, "Everyone."),
        ];
    }

    public IEnumerable<IRole> GetSystemRoles() => _roles;

    public IRole GetAdminRole() => _roles[0];

    public bool IsSystemRole(string name) => _roles.Any(role => role.RoleName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Role Create(string name, string description) => new() { RoleName = name, RoleDescription = description };
}

public static class SystemRoleProviderExtensions
{
    public static bool IsAdminRole(this ISystemRoleProvider provider, string name)
        => provider.GetAdminRole().RoleName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
