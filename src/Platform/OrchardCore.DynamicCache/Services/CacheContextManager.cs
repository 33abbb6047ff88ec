using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.Environment.Cache;

namespace OrchardCore.DynamicCache.Services;

/// <summary>
/// The values of what a cached block varies by: <c>route</c>, <c>query</c> and <c>query:name</c>, <c>user</c>, <c>user.roles</c>,
/// <c>name=value</c>, those of modules and, always, the language. Stands in for CacheContextManager.
/// </summary>
internal sealed class CacheContextManager : ICacheContextManager
{
    private readonly HttpContext? _http;
    private readonly ICacheContextProvider[] _providers;

    public CacheContextManager(IHttpContextAccessor accessor, IEnumerable<ICacheContextProvider> providers)
    {
        _http = accessor.HttpContext;
        _providers = [.. providers];
    }

    public async Task<IEnumerable<CacheContextEntry>> GetDiscriminatorsAsync(IEnumerable<string> contexts)
    {
        var entries = new List<CacheContextEntry> { new("culture", CultureInfo.CurrentUICulture.Name) };
        foreach (var context in contexts)
        {
            Add(context, entries);
        }

        foreach (var provider in _providers)
        {
            await provider.PopulateContextEntriesAsync(contexts, entries);
        }

        return entries;
    }

    private void Add(string context, List<CacheContextEntry> entries)
    {
        if (context.IndexOf('=') is > 0 and var equals)
        {
            entries.Add(new(context[..equals], context[(equals + 1)..]));
        }
        else if (_http is not null)
        {
            switch (context.ToLowerInvariant())
            {
                case "route":
                    entries.AddRange(_http.Request.RouteValues.OrderBy(x => x.Key, StringComparer.OrdinalIgnoreCase)
                        .Select(x => new CacheContextEntry(x.Key.ToLowerInvariant(), Convert.ToString(x.Value, CultureInfo.InvariantCulture)?.ToLowerInvariant() ?? string.Empty)));
                    break;
                case "query":
                    entries.AddRange(_http.Request.Query.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new CacheContextEntry("query:" + x.Key, x.Value.ToString())));
                    break;
                case "user":
                    entries.Add(new("user", _http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty));
                    break;
                case "user.roles":
                    entries.AddRange(_http.User.FindAll(x => x.Type is ClaimTypes.Role or "role").Select(x => x.Value).Order(StringComparer.Ordinal)
                        .Select(x => new CacheContextEntry("user.roles", x)));
                    break;
                case var query when query.StartsWith("query:", StringComparison.Ordinal):
                    entries.Add(new(query, _http.Request.Query[query["query:".Length..]].ToString()));
                    break;
            }
        }
    }
}
