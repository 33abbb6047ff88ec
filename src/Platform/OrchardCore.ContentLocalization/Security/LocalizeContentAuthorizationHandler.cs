using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Security;

namespace OrchardCore.ContentLocalization.Security;

/// <summary>Who may localize own content may do so with the items he owns.</summary>
public sealed class LocalizeContentAuthorizationHandler : AuthorizationHandler<PermissionRequirement>
{
    private readonly IServiceProvider _services;

    public LocalizeContentAuthorizationHandler(IServiceProvider services) => _services = services;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded
            || requirement.Permission.Name != ContentLocalizationPermissions.LocalizeContent.Name
            || context.Resource is not ContentItem { Owner: { Length: > 0 } owner }
            || context.User.FindFirstValue(ClaimTypes.NameIdentifier) != owner)
        {
            return;
        }

        // Resolved late: the service needs the handlers.
        if (await _services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, ContentLocalizationPermissions.LocalizeOwnContent))
        {
            context.Succeed(requirement);
        }
    }
}
