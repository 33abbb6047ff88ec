using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;

namespace OrchardCore.Diagnostics.Controllers;

/// <summary>
/// What failed within the administration is shown there to those who may be there: with its menu, so that they can go on.
/// It runs before anything asks for the theme.
/// </summary>
internal sealed class ErrorOfAdminFilter : IAsyncAuthorizationFilter
{
    private readonly IAuthorizationService _authorizationService;
    private readonly AdminOptions _options;

    public ErrorOfAdminFilter(IAuthorizationService authorizationService, IOptions<AdminOptions> options)
    {
        _authorizationService = authorizationService;
        _options = options.Value;
    }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        PathString prefix = "/" + _options.AdminUrlPrefix;
        if (FindPath(http).StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)
            && http.User.Identity?.IsAuthenticated == true
            && await _authorizationService.AuthorizeAsync(http.User, AdminPermissions.AccessAdminPanel))
        {
            AdminAttribute.Apply(http);
        }
    }

    // The path that failed: of the request, or of the one that was sent here.
    private static PathString FindPath(HttpContext context)
    {
        var path = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Request.Query["ReturnUrl"].ToString().Split('?')[0];
        return path.StartsWith('/') ? new PathString(path) : PathString.Empty;
    }
}
