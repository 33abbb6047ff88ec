using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Data;

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
            && await IsAllowedAsync(http))
        {
            AdminAttribute.Apply(http);
        }
    }

    private async Task<bool> IsAllowedAsync(HttpContext context)
    {
        try
        {
            return await _authorizationService.AuthorizeAsync(context.User, AdminPermissions.AccessAdminPanel);
        }
        catch (Exception e) when (StorageFailure.Of(e) is not null)
        {
            // The page of the site says the same.
            return false;
        }
    }

    // The path that failed: of the request, or of the one that was sent here.
    private static PathString FindPath(HttpContext context)
    {
        var path = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Query["ReturnUrl"].ToString().Split('?')[0];
        return path.StartsWith('/') ? new PathString(path) : PathString.Empty;
    }
}
