using System.Diagnostics.CodeAnalysis;
using Defus.OutputCache.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Defus.OutputCache.Http;

/// <summary>
/// Tells which requests ask for a page that is the same for everybody. The cache stands before authentication, so whoever sends a cookie or
/// credentials, whatever they are worth, is let through to the site.
/// </summary>
internal sealed class PageRequest
{
    private const int MaxValueLength = 64;

    private static readonly string[] _forwarded = ["Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Original-Host"];

    private readonly HashSet<string> _queryKeys;
    private readonly HashSet<string> _harmlessCookies;
    private readonly PathString[] _doors;

    public PageRequest(IOptions<PageCacheOptions> options, IConfiguration configuration)
    {
        _queryKeys = Split(options.Value.QueryKeys);
        _harmlessCookies = Split(options.Value.HarmlessCookies);
        var admin = configuration["OrchardCore:OrchardCore_Admin:AdminUrlPrefix"] is { Length: > 0 } prefix ? prefix.Trim('/') : "Admin";
        var media = configuration["OrchardCore:OrchardCore_Media:AssetsRequestPath"] is { Length: > 0 } path ? path.Trim('/') : "media";
        _doors = ["/" + admin, "/" + media, "/api", "/health", "/Login", "/Users"];
    }

    public bool TryRead(HttpRequest request, [NotNullWhen(true)] out PageKey? key)
    {
        key = null;
        var headers = request.Headers;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || headers.Authorization.Count > 0
            || (headers.Cookie.Count > 0 && !request.Cookies.Keys.All(_harmlessCookies.Contains))
            || request.Path.Value is not { Length: > 0 } path
            || IsElsewhere(request.Path, path)
            || !TryReadQuery(request.QueryString, out var query))
        {
            return false;
        }

        key = new PageKey(request.Scheme, Site(request), request.PathBase.HasValue ? request.PathBase.Value + path : path, query);
        return true;
    }

    // Doors that never lead to a kept page, and files: "/Defus.Theme/…", "/favicon.ico".
    private bool IsElsewhere(PathString path, string text)
    {
        var end = text.IndexOf('/', 1);
        if ((end < 0 ? text : text.AsSpan(0, end)).Contains('.'))
        {
            return true;
        }

        foreach (var door in _doors)
        {
            if (path.StartsWithSegments(door))
            {
                return true;
            }
        }

        return false;
    }

    private static string Site(HttpRequest request)
    {
        var site = request.Host.Value ?? string.Empty;
        foreach (var name in _forwarded)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                site += $"|{name}={value}";
            }
        }

        return site;
    }

    private bool TryReadQuery(QueryString queryString, out string query)
    {
        query = string.Empty;
        if (!queryString.HasValue)
        {
            return true;
        }

        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(queryString.Value))
        {
            var name = pair.DecodeName().ToString();
            if (!_queryKeys.Contains(name) || pair.EncodedValue.Length > MaxValueLength || !known.TryAdd(name, pair.EncodedValue.ToString()))
            {
                return false;
            }
        }

        query = string.Join('&', known.Where(pair => pair.Value.Length > 0).Select(pair => pair.Key + '=' + pair.Value));
        return true;
    }

    private static HashSet<string> Split(string names)
        => [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
