using System.Collections.Immutable;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement.Routing;

namespace OrchardCore.Autoroute.Services;

/// <summary>All addresses of published items at one moment, by path and by item.</summary>
internal sealed class AutorouteTable
{
    private readonly ImmutableDictionary<string, AutorouteEntry> _byPath;
    private readonly ImmutableDictionary<string, AutorouteEntry> _byId;
    private readonly ImmutableDictionary<long, AutorouteEntry[]> _byDocument;

    // Whether several items claim one address: who gets it next is known only to who sees all rows.
    private readonly bool _hasRivals;

    public AutorouteTable(IEnumerable<AutoroutePartIndex> rows)
        : this(ImmutableDictionary.Create<string, AutorouteEntry>(StringComparer.OrdinalIgnoreCase), ImmutableDictionary.Create<string, AutorouteEntry>(StringComparer.Ordinal), ImmutableDictionary<long, AutorouteEntry[]>.Empty, [], rows)
    {
    }

    private AutorouteTable(
        ImmutableDictionary<string, AutorouteEntry> byPath, ImmutableDictionary<string, AutorouteEntry> byId, ImmutableDictionary<long, AutorouteEntry[]> byDocument, long[] replaced, IEnumerable<AutoroutePartIndex> rows)
    {
        var (paths, ids, documents) = (byPath.ToBuilder(), byId.ToBuilder(), byDocument.ToBuilder());
        foreach (var document in replaced)
        {
            foreach (var route in documents.GetValueOrDefault(document) ?? [])
            {
                paths.Remove(route.Path);
                ids.Remove(IdOf(route));
            }

            documents.Remove(document);
        }

        foreach (var routes in rows.Where(row => row.Published).Select(EntryOf).GroupBy(route => route.DocumentId))
        {
            documents[routes.Key] = [.. routes];
            foreach (var route in routes)
            {
                _hasRivals |= !paths.TryAdd(route.Path, route) | !ids.TryAdd(IdOf(route), route);
            }
        }

        (_byPath, _byId, _byDocument) = (paths.ToImmutable(), ids.ToImmutable(), documents.ToImmutable());
    }

    /// <summary>The table with the rows of some documents replaced; null when it must be made from all rows.</summary>
    public AutorouteTable? Update(long[] documentIds, IEnumerable<AutoroutePartIndex> rows)
        => _hasRivals ? null : new AutorouteTable(_byPath, _byId, _byDocument, documentIds, rows) is { _hasRivals: false } updated ? updated : null;

    public AutorouteEntry? FindByPath(string path) => _byPath.GetValueOrDefault(path.Trim('/'));

    public AutorouteEntry? FindById(string contentItemId) => _byId.GetValueOrDefault(contentItemId);

    private static string IdOf(AutorouteEntry entry) => entry.ContainedContentItemId ?? entry.ContentItemId;

    private static AutorouteEntry EntryOf(AutoroutePartIndex row)
        => new(row.ContentItemId, row.Path.Trim('/'), row.ContainedContentItemId, row.JsonPath) { DocumentId = row.DocumentId };
}
