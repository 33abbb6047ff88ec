using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using OrchardCore.Settings;

namespace OrchardCore.Security.AuthorizationHandlers;

/// <summary>The site's super user may do everything.</summary>
public sealed class SuperUserHandler : IAuthorizationHandler
{
    private readonly ISiteService _siteService;

    public SuperUserHandler(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } userId
            || (await _siteService.GetSiteSettingsAsync()).SuperUser != userId)
        {
            return;
        }

        foreach (var requirement in context.Requirements.OfType<PermissionRequirement>())
        {
            context.Succeed(requirement);
        }
    }
}
