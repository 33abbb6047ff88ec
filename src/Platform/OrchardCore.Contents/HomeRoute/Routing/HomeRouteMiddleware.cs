using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Settings;

namespace OrchardCore.HomeRoute.Routing;

/// <summary>Answers requests for the root with the home route of the site. Runs after routing.</summary>
internal sealed class HomeRouteMiddleware
{
    private readonly RequestDelegate _next;
    private readonly ActionEndpoints _endpoints;

    public HomeRouteMiddleware(RequestDelegate next, ActionEndpoints endpoints)
    {
        _next = next;
        _endpoints = endpoints;
    }

    public async Task InvokeAsync(HttpContext context, ISiteService sites)
    {
        if (context.Request.Path.Value is null or "" or "/" && context.GetEndpoint() is null
            && (await sites.GetSiteSettingsAsync()).HomeRoute is { Count: > 0 } home)
        {
            _endpoints.Select(context, new RouteValueDictionary(home));
        }

        await _next(context);
    }
}
