using Microsoft.AspNetCore.Authorization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Security.AuthorizationHandlers;

/// <summary>Grants what the user has a claim for. Permissions of roles are no claims; the roles feature looks them up.</summary>
public sealed class PermissionHandler : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true
            && requirement.Permission.GetGrantingNames().Any(name => context.User.HasClaim(Permission.ClaimType, name)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
