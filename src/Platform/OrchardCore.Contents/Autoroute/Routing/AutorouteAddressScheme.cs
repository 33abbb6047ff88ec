using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Autoroute.Services;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Autoroute.Routing;

/// <summary>Makes links to the display of an item use its address.</summary>
internal sealed class AutorouteAddressScheme : IEndpointAddressScheme<RouteValuesAddress>
{
    private readonly IEndpointAddressScheme<RouteValuesAddress> _inner;
    private readonly AutorouteOptions _options;

    public AutorouteAddressScheme(IEndpointAddressScheme<RouteValuesAddress> inner, IOptions<AutorouteOptions> options)
    {
        _inner = inner;
        _options = options.Value;
    }

    public IEnumerable<Endpoint> FindEndpoints(RouteValuesAddress address)
    {
        if (Target(address) is { } id && ShellScope.Services?.GetService<AutorouteEntries>() is { } entries)
        {
            // Complete at once but for the first link after a change of an address.
            var pending = entries.TableAsync();
            var table = pending.IsCompletedSuccessfully ? pending.Result : pending.AsTask().GetAwaiter().GetResult();
            var values = new RouteValueDictionary(_options.GlobalRouteValues) { [_options.ContentItemIdKey] = id };
            if (table.FindEndpoint(id, values) is { } endpoint)
            {
                return [endpoint];
            }
        }

        return _inner.FindEndpoints(address);
    }

    // The item a link is for: the route values name the display action and an item.
    private string? Target(RouteValuesAddress address)
    {
        if (address.RouteName is not null
            || !address.ExplicitValues.TryGetValue(_options.ContentItemIdKey, out var id)
            || address.ExplicitValues.ContainsKey(_options.JsonPathKey))
        {
            return null;
        }

        foreach (var (name, value) in _options.GlobalRouteValues)
        {
            var given = address.ExplicitValues.TryGetValue(name, out var explicitValue) ? explicitValue : address.AmbientValues?[name];
            if (!string.Equals(given?.ToString(), value?.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return id?.ToString();
    }
}
