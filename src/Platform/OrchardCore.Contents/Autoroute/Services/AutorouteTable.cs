using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Data;

namespace OrchardCore.Autoroute.Services;

/// <summary>All addresses of published items at one moment, by path and by item.</summary>
internal sealed class AutorouteTable
{
    private readonly DerivedTable<string, AutorouteEntry> _byPath;
    private readonly DerivedTable<string, AutorouteEntry> _byId;
    private readonly DerivedTable<long, AutorouteEntry[]> _byDocument;

    // Whether several items claim one address: who gets it next is known only to who sees all rows.
    private readonly bool _hasRivals;

    public AutorouteTable(IEnumerable<AutoroutePartIndex> rows)
        : this(new(StringComparer.OrdinalIgnoreCase), new(StringComparer.Ordinal), new(EqualityComparer<long>.Default), [], rows)
    {
    }

    private AutorouteTable(
        DerivedTable<string, AutorouteEntry> byPath, DerivedTable<string, AutorouteEntry> byId, DerivedTable<long, AutorouteEntry[]> byDocument, long[] replaced, IEnumerable<AutoroutePartIndex> rows)
    {
        var (paths, ids, documents) = (byPath.ToBuilder(), byId.ToBuilder(), byDocument.ToBuilder());
        foreach (var document in replaced)
        {
            foreach (var route in documents[document] ?? [])
            {
                paths[route.Path] = null;
                ids[IdOf(route)] = null;
            }

            documents[document] = null;
        }

        foreach (var row in rows)
        {
            if (row.Published)
            {
                var route = EntryOf(row);
                documents[row.DocumentId] = documents[row.DocumentId] is { } others ? [.. others, route] : [route];
                _hasRivals |= !paths.TryAdd(route.Path, route) | !ids.TryAdd(IdOf(route), route);
            }
        }

        (_byPath, _byId, _byDocument) = (paths.ToTable(), ids.ToTable(), documents.ToTable());
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
