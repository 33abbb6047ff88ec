using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles.Services;

/// <summary>
/// Grants what a role of the user permits; a change of a role holds at once. Everyone has the role Anonymous, whoever is
/// signed in has Authenticated too, and administrators may do everything.
/// </summary>
public sealed class RolesPermissionHandler : AuthorizationHandler<PermissionRequirement>
{
    private readonly IDocumentManager<RolesDocument> _documents;
    private readonly ISystemRoleProvider _systemRoles;

    public RolesPermissionHandler(IDocumentManager<RolesDocument> documents, ISystemRoleProvider systemRoles)
    {
        _documents = documents;
        _systemRoles = systemRoles;
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var isSignedIn = context.User.Identity?.IsAuthenticated == true;
        if (isSignedIn && context.User.IsInRole(_systemRoles.GetAdminRole().RoleName))
        {
            context.Succeed(requirement);
            return;
        }

        var permissions = (await _documents.GetOrCreateImmutableAsync()).Permissions;
        var names = requirement.Permission.GetGrantingNames();
        if (IsGranted(permissions, OrchardCoreConstants.Roles.Anonymous, names)
            || (isSignedIn && (IsGranted(permissions, OrchardCoreConstants.Roles.Authenticated, names)
                || context.User.FindAll(ClaimTypes.Role).Any(role => IsGranted(permissions, role.Value, names)))))
        {
            context.Succeed(requirement);
        }
    }

    private static bool IsGranted(FrozenDictionary<string, FrozenSet<string>> permissions, string role, string[] names)
    {
        if (!permissions.TryGetValue(role, out var granted))
        {
            return false;
        }

        foreach (var name in names)
        {
            if (granted.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
