using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement.Routing;

namespace OrchardCore.Autoroute.Services;

/// <summary>All addresses of published items at one moment, by path and by item.</summary>
internal sealed class AutorouteTable
{
    private readonly FrozenDictionary<string, AutorouteEntry> _byPath;
    private readonly FrozenDictionary<string, AutorouteEntry> _byId;
    private readonly ConcurrentDictionary<string, RouteEndpoint> _endpoints = new(StringComparer.Ordinal);

    public AutorouteTable(IEnumerable<AutoroutePartIndex> rows)
    {
        var byPath = new Dictionary<string, AutorouteEntry>(StringComparer.OrdinalIgnoreCase);
        var byId = new Dictionary<string, AutorouteEntry>(StringComparer.Ordinal);
        foreach (var row in rows.Where(x => x.Published))
        {
            var entry = new AutorouteEntry(row.ContentItemId, row.Path.Trim('/'), row.ContainedContentItemId, row.JsonPath) { DocumentId = row.DocumentId };
            byPath.TryAdd(entry.Path, entry);
            byId.TryAdd(entry.ContainedContentItemId ?? entry.ContentItemId, entry);
        }

        _byPath = byPath.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public AutorouteEntry? FindByPath(string path) => _byPath.GetValueOrDefault(path.Trim('/'));

    public AutorouteEntry? FindById(string contentItemId) => _byId.GetValueOrDefault(contentItemId);

    /// <summary>An endpoint with which links to the item are made; it is never run.</summary>
    public RouteEndpoint? FindEndpoint(string contentItemId, RouteValueDictionary values)
        => FindById(contentItemId) is { } entry
            ? _endpoints.GetOrAdd(contentItemId, static (_, x) => MakeEndpoint(x.entry, x.values), (entry, values))
            : null;

    private static RouteEndpoint MakeEndpoint(AutorouteEntry entry, RouteValueDictionary values)
    {
        // The values are defaults of the pattern, so that links do not repeat them as query string.
        var segments = entry.Path.Split('/').Select(x => RoutePatternFactory.Segment(RoutePatternFactory.LiteralPart(x)));
        var pattern = RoutePatternFactory.Pattern(null, new RouteValueDictionary(values), null, segments);
        return new RouteEndpoint(_ => Task.CompletedTask, pattern, 0, EndpointMetadataCollection.Empty, $"Autoroute {entry.Path}");
    }
}
