using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.HomeRoute.Routing;

/// <summary>Finds the endpoint of an action by its route values and makes it the one of the request.</summary>
internal sealed class ActionEndpoints
{
    private static readonly string[] _keys = ["area", "controller", "action"];

    private readonly ConcurrentDictionary<Action, Endpoint?> _found = new();
    private readonly EndpointDataSource _endpoints;

    public ActionEndpoints(EndpointDataSource endpoints) => _endpoints = endpoints;

    /// <summary>False when there is no such action; then the request stays as it is.</summary>
    public bool Select(HttpContext context, RouteValueDictionary values)
    {
        var key = new Action(Text(values, "area"), Text(values, "controller"), Text(values, "action"));
        if (!_found.TryGetValue(key, out var endpoint))
        {
            // Not kept when missing: the routes may not be complete yet.
            endpoint = Find(values);
            if (endpoint is null)
            {
                return false;
            }

            _found[key] = endpoint;
        }

        context.SetEndpoint(endpoint);
        context.Request.RouteValues = values;
        return true;
    }

    private Endpoint? Find(RouteValueDictionary values) => _endpoints.Endpoints.FirstOrDefault(x =>
        x.Metadata.GetMetadata<ActionDescriptor>() is { } action
        && _keys.All(key => string.Equals(action.RouteValues.TryGetValue(key, out var value) ? value : "", Text(values, key), StringComparison.OrdinalIgnoreCase)));

    private static string Text(RouteValueDictionary values, string key) => values[key]?.ToString() ?? "";

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record Action(string Area, string Controller, string Name);
}
