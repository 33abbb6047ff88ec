using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace OrchardCore.Mvc;

/// <summary>Looks at the routes of controllers, such as <c>/search</c>.</summary>
public static class RoutesOfTheSite
{
    /// <summary>Whether a route that begins with a fixed word takes the path.</summary>
    /// <param name="path">With its slash in front, and decoded.</param>
    public static bool Take(this EndpointDataSource endpoints, string path) => endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint =>
        endpoint.RoutePattern.PathSegments is [{ IsSimple: true, Parts: [RoutePatternLiteralPart] }, ..]
        && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults)).TryMatch(new PathString(path), []));
}
