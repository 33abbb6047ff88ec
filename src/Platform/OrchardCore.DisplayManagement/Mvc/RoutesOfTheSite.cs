using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Mvc;

/// <summary>Looks at the routes of controllers, such as <c>/search</c>.</summary>
public static class RoutesOfTheSite
{
    /// <summary>Whether a route with a fixed word takes the path, in whatever language: <c>/en/search</c>.</summary>
    /// <param name="services">Those of the site; without routes nothing is taken.</param>
    /// <param name="path">With its slash in front, and decoded.</param>
    public static bool IsRoute(this IServiceProvider services, string path)
        => services.GetService<EndpointDataSource>() is { } endpoints
            && endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => endpoint.RoutePattern.PathSegments.Any(IsWord) && Matches(services, endpoint.RoutePattern, path));

    private static bool IsWord(RoutePatternPathSegment segment) => segment is { IsSimple: true, Parts: [RoutePatternLiteralPart] };

    private static bool Matches(IServiceProvider services, RoutePattern route, string path)
    {
        var values = new RouteValueDictionary();
        if (!new TemplateMatcher(new RouteTemplate(route), new RouteValueDictionary(route.Defaults)).TryMatch(new PathString(path), values))
        {
            return false;
        }

        var factory = services.GetRequiredService<ParameterPolicyFactory>();
        return route.ParameterPolicies.All(policies => policies.Value.All(policy =>
            factory.Create(route.GetParameter(policies.Key), policy) is not IRouteConstraint constraint
            || constraint.Match(httpContext: null, route: null, policies.Key, values, RouteDirection.IncomingRequest)));
    }
}
