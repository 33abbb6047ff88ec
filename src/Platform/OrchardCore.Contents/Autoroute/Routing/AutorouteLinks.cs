using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Autoroute.Services;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Autoroute.Routing;

/// <summary>
/// Makes links to the display of an item of its address. Not by an endpoint per item: ASP.NET keeps something of every endpoint that a link
/// was ever made of, and a site has many items.
/// </summary>
internal sealed class AutorouteLinks : LinkGenerator
{
    private readonly LinkGenerator _links;
    private readonly AutorouteOptions _options;

    public AutorouteLinks(LinkGenerator links, IOptions<AutorouteOptions> options)
    {
        _links = links;
        _options = options.Value;
    }

    public override string? GetPathByAddress<TAddress>(
        HttpContext httpContext,
        TAddress address,
        RouteValueDictionary values,
        RouteValueDictionary? ambientValues = default,
        PathString? pathBase = default,
        FragmentString fragment = default,
        LinkOptions? options = default)
        => PathTo(address) is { } path
            ? Join(pathBase ?? httpContext.Request.PathBase, path, fragment)
            : _links.GetPathByAddress(httpContext, address, values, ambientValues, pathBase, fragment, options);

    public override string? GetPathByAddress<TAddress>(
        TAddress address,
        RouteValueDictionary values,
        PathString pathBase = default,
        FragmentString fragment = default,
        LinkOptions? options = default)
        => PathTo(address) is { } path
            ? Join(pathBase, path, fragment)
            : _links.GetPathByAddress(address, values, pathBase, fragment, options);

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
        => PathTo(address) is { } path
            ? Origin(scheme ?? httpContext.Request.Scheme, host ?? httpContext.Request.Host) + Join(pathBase ?? httpContext.Request.PathBase, path, fragment)
            : _links.GetUriByAddress(httpContext, address, values, ambientValues, scheme, host, pathBase, fragment, options);

    public override string? GetUriByAddress<TAddress>(
        TAddress address,
        RouteValueDictionary values,
        string scheme,
        HostString host,
        PathString pathBase = default,
        FragmentString fragment = default,
        LinkOptions? options = default)
        => PathTo(address) is { } path
            ? Origin(scheme, host) + Join(pathBase, path, fragment)
            : _links.GetUriByAddress(address, values, scheme, host, pathBase, fragment, options);

    private static string Join(PathString pathBase, string path, FragmentString fragment) => pathBase.ToUriComponent() + path + fragment.ToUriComponent();

    private static string Origin(string scheme, HostString host) => UriHelper.BuildAbsolute(scheme, host).TrimEnd('/');

    // With its query; null when the link is not for an item with an address.
    private string? PathTo<TAddress>(TAddress address)
    {
        if (address is not RouteValuesAddress route || Target(route) is not { } id || ShellScope.Services?.GetService<AutorouteEntries>() is not { } entries)
        {
            return null;
        }

        // Complete at once but for the first link after a change of an address.
        var pending = entries.TableAsync();
        var table = pending.IsCompletedSuccessfully ? pending.Result : pending.AsTask().GetAwaiter().GetResult();
        return table.FindById(id) is { } entry ? Write(entry.Path, route.ExplicitValues) : null;
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

    private string Write(string path, RouteValueDictionary values)
    {
        var link = new StringBuilder();
        foreach (var segment in path.Split('/'))
        {
            link.Append('/').Append(UrlEncoder.Default.Encode(segment));
        }

        var separator = '?';
        foreach (var (name, value) in values)
        {
            if (_options.GlobalRouteValues.ContainsKey(name) || string.Equals(name, _options.ContentItemIdKey, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (var item in value is IEnumerable list and not string ? list.Cast<object?>() : [value])
            {
                if (Convert.ToString(item, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                {
                    link.Append(separator).Append(UrlEncoder.Default.Encode(name)).Append('=').Append(UrlEncoder.Default.Encode(text));
                    separator = '&';
                }
            }
        }

        return link.ToString();
    }
}
