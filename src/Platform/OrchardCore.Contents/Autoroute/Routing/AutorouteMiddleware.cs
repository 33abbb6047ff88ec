using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OrchardCore.Autoroute.Services;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.HomeRoute.Routing;

namespace OrchardCore.Autoroute.Routing;

/// <summary>Sends requests nobody else answers to the item with that address. Runs after routing.</summary>
internal sealed class AutorouteMiddleware
{
    private readonly RequestDelegate _next;
    private readonly AutorouteOptions _options;
    private readonly ActionEndpoints _endpoints;

    public AutorouteMiddleware(RequestDelegate next, IOptions<AutorouteOptions> options, ActionEndpoints endpoints)
    {
        _next = next;
        _options = options.Value;
        _endpoints = endpoints;
    }

    public async Task InvokeAsync(HttpContext context, AutorouteEntries entries)
    {
        if (context.GetEndpoint() is null && context.Request.Path.Value is { Length: > 1 } path
            && (await entries.TableAsync()).FindByPath(path) is { } entry)
        {
            var values = new RouteValueDictionary(_options.GlobalRouteValues) { [_options.ContentItemIdKey] = entry.ContentItemId };
            if (entry.JsonPath is not null)
            {
                values[_options.JsonPathKey] = entry.JsonPath;
                values[_options.ContainedContentItemIdKey] = entry.ContainedContentItemId;
            }

            _endpoints.Select(context, values);
        }

        await _next(context);
    }
}
