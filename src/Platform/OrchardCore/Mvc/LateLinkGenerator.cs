using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.Mvc;

/// <summary>Links to actions that MVC has not been told of yet: by the name of their controller, or because nothing else bears the name of the route.</summary>
internal sealed class LateLinkGenerator : LinkGenerator
{
    private readonly LinkGenerator _links;
    private readonly LateActions _late;

    public LateLinkGenerator(LinkGenerator links, LateActions late)
    {
        _links = links;
        _late = late;
    }

    public override string? GetPathByAddress<TAddress>(
        HttpContext httpContext,
        TAddress address,
        RouteValueDictionary values,
        RouteValueDictionary? ambientValues = default,
        PathString? pathBase = default,
        FragmentString fragment = default,
        LinkOptions? options = default)
        => Find(address, () => _links.GetPathByAddress(httpContext, address, values, ambientValues, pathBase, fragment, options));

    public override string? GetPathByAddress<TAddress>(
        TAddress address,
        RouteValueDictionary values,
        PathString pathBase = default,
        FragmentString fragment = default,
        LinkOptions? options = default)
        => Find(address, () => _links.GetPathByAddress(address, values, pathBase, fragment, options));

    public override string? GetUriByAddress<TAddress>(
        HttpContext httpContext,
        TAddress address,
        RouteValueDictionary values,
        RouteValueDictionary? ambientValues = default,
        string? scheme = default,
        HostString? host = default,
        PathString? pathBase = default,
        FragmentString fragment = default,
        LinkOptions? options = default)
        => Find(address, () => _links.GetUriByAddress(httpContext, address, values, ambientValues, scheme, host, pathBase, fragment, options));

    public override string? GetUriByAddress<TAddress>(
        TAddress address,
        RouteValueDictionary values,
        string scheme,
        HostString host,
        PathString pathBase = default,
        FragmentString fragment = default,
        LinkOptions? options = default)
        => Find(address, () => _links.GetUriByAddress(address, values, scheme, host, pathBase, fragment, options));

    private string? Find<TAddress>(TAddress address, Func<string?> find)
    {
        if (_late.AreIncluded)
        {
            return find();
        }

        // The route {area}/{controller}/{action} would make a link to any of them.
        if (address is not RouteValuesAddress { ExplicitValues: { } values } || !_late.AreOf(values["controller"]))
        {
            if (find() is { } link)
            {
                return link;
            }
        }

        _late.Include();
        return find();
    }
}
