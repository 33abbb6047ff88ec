using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement.Routing;

namespace OrchardCore.Autoroute.Services;

/// <summary>All addresses of published items at one moment, by path and by item.</summary>
internal sealed class AutorouteTable
{
    private readonly ImmutableDictionary<string, Route> _byPath;
    private readonly ImmutableDictionary<string, Route> _byId;
    private readonly ImmutableDictionary<long, Route[]> _byDocument;

    // Whether several items claim one address: who gets it next is known only to who sees all rows.
    private readonly bool _hasRivals;

    public AutorouteTable(IEnumerable<AutoroutePartIndex> rows)
        : this(ImmutableDictionary.Create<string, Route>(StringComparer.OrdinalIgnoreCase), ImmutableDictionary.Create<string, Route>(StringComparer.Ordinal), ImmutableDictionary<long, Route[]>.Empty, [], rows)
    {
    }

    private AutorouteTable(
        ImmutableDictionary<string, Route> byPath, ImmutableDictionary<string, Route> byId, ImmutableDictionary<long, Route[]> byDocument, long[] replaced, IEnumerable<AutoroutePartIndex> rows)
    {
        var (paths, ids, documents) = (byPath.ToBuilder(), byId.ToBuilder(), byDocument.ToBuilder());
        foreach (var document in replaced)
        {
            foreach (var route in documents.GetValueOrDefault(document) ?? [])
            {
                paths.Remove(route.Entry.Path);
                ids.Remove(IdOf(route.Entry));
            }

            documents.Remove(document);
        }

        foreach (var routes in rows.Where(row => row.Published).Select(row => new Route(row)).GroupBy(route => route.Entry.DocumentId))
        {
            documents[routes.Key] = [.. routes];
            foreach (var route in routes)
            {
                _hasRivals |= !paths.TryAdd(route.Entry.Path, route) | !ids.TryAdd(IdOf(route.Entry), route);
            }
        }

        (_byPath, _byId, _byDocument) = (paths.ToImmutable(), ids.ToImmutable(), documents.ToImmutable());
    }

    /// <summary>The table with the rows of some documents replaced; null when it must be made from all rows.</summary>
    public AutorouteTable? Update(long[] documentIds, IEnumerable<AutoroutePartIndex> rows)
        => _hasRivals ? null : new AutorouteTable(_byPath, _byId, _byDocument, documentIds, rows) is { _hasRivals: false } updated ? updated : null;

    public AutorouteEntry? FindByPath(string path) => _byPath.GetValueOrDefault(path.Trim('/'))?.Entry;

    public AutorouteEntry? FindById(string contentItemId) => _byId.GetValueOrDefault(contentItemId)?.Entry;

    /// <summary>An endpoint with which links to the item are made; it is never run.</summary>
    public RouteEndpoint? FindEndpoint(string contentItemId, RouteValueDictionary values) => _byId.GetValueOrDefault(contentItemId)?.EndpointWith(values);

    private static string IdOf(AutorouteEntry entry) => entry.ContainedContentItemId ?? entry.ContentItemId;

    private sealed class Route
    {
        private RouteEndpoint? _endpoint;

        public Route(AutoroutePartIndex row)
        {
            Entry = new AutorouteEntry(row.ContentItemId, row.Path.Trim('/'), row.ContainedContentItemId, row.JsonPath) { DocumentId = row.DocumentId };
        }

        public AutorouteEntry Entry { get; }

        /// <param name="values">Always the same for an item; they are defaults of the pattern, so that links do not repeat them as query string.</param>
        public RouteEndpoint EndpointWith(RouteValueDictionary values) => _endpoint ??= new RouteEndpoint(
            _ => Task.CompletedTask,
            RoutePatternFactory.Pattern(null, new RouteValueDictionary(values), null, Entry.Path.Split('/').Select(segment => RoutePatternFactory.Segment(RoutePatternFactory.LiteralPart(segment)))),
            0,
            EndpointMetadataCollection.Empty,
            $"Autoroute {Entry.Path}");
    }
}
