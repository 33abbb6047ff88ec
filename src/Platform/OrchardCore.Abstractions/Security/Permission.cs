using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.Security.Permissions;
using OrchardCore.Security;

namespace OrchardCore.Security.Permissions
{
    /// <summary>Something a user may be allowed to do.</summary>
    public class Permission
    {
        public const string ClaimType = "Permission";

        public Permission(string name)
        {
            Name = name ?? throw new ArgumentNullException(nameof(name));
            Description = string.Empty;
            ImpliedBy = [];
        }

        public Permission(string name, string description, bool isSecurityCritical = false)
            : this(name)
        {
            Description = description;
            IsSecurityCritical = isSecurityCritical;
        }

        public Permission(string name, string description, IEnumerable<Permission> impliedBy, bool isSecurityCritical = false)
            : this(name, description, isSecurityCritical)
        {
            ImpliedBy = impliedBy;
        }

        public string Name { get; }

        public string Description { get; set; }

        public string? Category { get; set; }

        /// <summary>Whoever has one of these has this permission too.</summary>
        public IEnumerable<Permission> ImpliedBy { get; }

        public bool IsSecurityCritical { get; }

        public static implicit operator Claim(Permission permission) => new(ClaimType, permission.Name);
    }

    /// <summary>The permissions of a module and the roles that get them by default.</summary>
    public interface IPermissionProvider
    {
        Task<IEnumerable<Permission>> GetPermissionsAsync();

        IEnumerable<PermissionStereotype> GetDefaultStereotypes();
    }

    /// <summary>A role by name and the permissions it gets by default.</summary>
    public class PermissionStereotype
    {
        public string Name { get; set; } = string.Empty;

        public IEnumerable<Permission> Permissions { get; set; } = [];
    }

    /// <summary>All permissions of the enabled features.</summary>
    public interface IPermissionService
    {
        ValueTask<IEnumerable<Permission>> GetPermissionsAsync();

        ValueTask<Permission?> FindByNameAsync(string name);
    }
}

namespace OrchardCore.Security
{
    /// <summary>The requirement behind every permission check.</summary>
    public class PermissionRequirement : IAuthorizationRequirement
    {
        public PermissionRequirement(Permission permission)
        {
            Permission = permission ?? throw new ArgumentNullException(nameof(permission));
        }

        public Permission Permission { get; set; }
    }

    /// <summary>A role.</summary>
    public interface IRole
    {
        string RoleName { get; }

        string RoleDescription { get; }
    }

    /// <summary>A role as it is stored.</summary>
    public class Role : IRole
    {
        public string RoleName { get; set; } = string.Empty;

        public string RoleDescription { get; set; } = string.Empty;

        public string? NormalizedRoleName { get; set; }

        public List<RoleClaim> RoleClaims { get; set; } = [];
    }

    /// <summary>A claim of a role; its permissions are claims of type Permission.</summary>
    public class RoleClaim
    {
        public RoleClaim()
        {
        }

        public RoleClaim(string claimValue, string claimType = Permission.ClaimType)
        {
            ClaimValue = claimValue;
            ClaimType = claimType;
        }

        public string ClaimType { get; set; } = Permission.ClaimType;

        public string ClaimValue { get; set; } = string.Empty;

        public Claim ToClaim() => new(ClaimType, ClaimValue);

        public static RoleClaim Create(string permissionName) => new(permissionName);

        public static RoleClaim Create(Permission permission) => new(permission.Name);
    }
}

namespace OrchardCore.Security.Services
{
    /// <summary>The roles of the site.</summary>
    public interface IRoleService
    {
        Task<IEnumerable<IRole>> GetRolesAsync();

        Task<IEnumerable<System.Security.Claims.Claim>> GetRoleClaimsAsync(string role, CancellationToken cancellationToken = default);

        Task<IEnumerable<string>> GetNormalizedRoleNamesAsync();

        ValueTask<bool> IsAdminRoleAsync(string role);

        ValueTask<bool> IsSystemRoleAsync(string role);
    }
}

namespace OrchardCore.Roles
{
    /// <summary>The roles every site has: Administrator, Authenticated, Anonymous.</summary>
    public interface ISystemRoleProvider
    {
        IEnumerable<IRole> GetSystemRoles();

        IRole GetAdminRole();

        bool IsSystemRole(string name);
    }
}

namespace Microsoft.AspNetCore.Authorization
{
    /// <summary>Permission checks by <see cref="Permission"/>.</summary>
    public static class AuthorizationServiceExtensions
    {
        public static Task<bool> AuthorizeAsync(this IAuthorizationService service, ClaimsPrincipal? user, Permission permission)
            => AuthorizeAsync(service, user, permission, null);

        public static async Task<bool> AuthorizeAsync(this IAuthorizationService service, ClaimsPrincipal? user, Permission permission, object? resource)
        {
            if (user is null)
            {
                return false;
            }

            return (await service.AuthorizeAsync(user, resource, (IEnumerable<IAuthorizationRequirement>)[new PermissionRequirement(permission)])).Succeeded;
        }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    /// <summary>Registration of permission providers.</summary>
    public static class PermissionServiceCollectionExtensions
    {
        public static IServiceCollection AddPermissionProvider<TProvider>(this IServiceCollection services)
            where TProvider : class, IPermissionProvider
            => services.AddScoped<IPermissionProvider, TProvider>();
    }
}
