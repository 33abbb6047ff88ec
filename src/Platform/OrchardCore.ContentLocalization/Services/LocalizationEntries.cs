using System.Collections.Concurrent;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.Data;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentLocalization.Services;

/// <summary>The published translations, in memory.</summary>
public interface ILocalizationEntries
{
    Task<(bool, LocalizationEntry?)> TryGetLocalizationAsync(string contentItemId);

    Task<IEnumerable<LocalizationEntry>> GetLocalizationsAsync(string localizationSet);

    Task UpdateEntriesAsync();
}

/// <summary>The table is made from the index, shared by all requests and brought up to date after a commit that wrote the index.</summary>
public sealed class LocalizationEntries : ILocalizationEntries
{
    private readonly ISession _session;

    public LocalizationEntries(ISession session) => _session = session;

    public async Task<(bool, LocalizationEntry?)> TryGetLocalizationAsync(string contentItemId)
    {
        var entry = (await TableAsync()).ById.GetValueOrDefault(contentItemId);
        return (entry is not null, entry);
    }

    public async Task<IEnumerable<LocalizationEntry>> GetLocalizationsAsync(string localizationSet)
        => (await TableAsync()).BySet.GetValueOrDefault(localizationSet) ?? [];

    // The index table tells by itself when it has changed.
    public Task UpdateEntriesAsync() => Task.CompletedTask;

    /// <summary>Makes the table, if it is not there yet.</summary>
    public Task PrepareAsync() => TableAsync().AsTask();

    /// <summary>The items that a page in a culture leaves out: of each set all but the one in it, or else the one in the site's culture.</summary>
    public async ValueTask<IReadOnlyCollection<string>> GetOthersAsync(string culture, string siteCulture)
    {
        var table = await TableAsync();
        return table.Others.GetOrAdd(new CulturePair(culture, siteCulture), static (cultures, sets) => [.. sets.SelectMany(set => Others(set, cultures.Culture, cultures.SiteCulture))], table.BySet.Values);
    }

    private static IEnumerable<string> Others(LocalizationEntry[] set, string culture, string siteCulture)
    {
        var shown = set.FirstOrDefault(entry => Is(entry, culture)) ?? set.FirstOrDefault(entry => Is(entry, siteCulture));
        return set.Where(entry => entry != shown).Select(entry => entry.ContentItemId);
    }

    private static bool Is(LocalizationEntry entry, string culture) => entry.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase);

    private ValueTask<Table> TableAsync() => _session.GetDerivedAsync<Table, LocalizedContentItemIndex>(
        static rows => new Table(rows), static documents => row => row.DocumentId.IsIn(documents), static (table, documents, rows) => table.Update(documents, rows));

    private sealed class Table
    {
        private readonly DerivedTable<long, LocalizationEntry> _byDocument;

        // Whether an item was found twice: which row comes next is known only to who sees all of them.
        private readonly bool _hasRivals;

        public Table(IEnumerable<LocalizedContentItemIndex> rows)
            : this(new(EqualityComparer<long>.Default), new(StringComparer.Ordinal), new(StringComparer.Ordinal), [], rows)
        {
        }

        private Table(
            DerivedTable<long, LocalizationEntry> byDocument, DerivedTable<string, LocalizationEntry> byId, DerivedTable<string, LocalizationEntry[]> bySet,
            long[] replaced, IEnumerable<LocalizedContentItemIndex> rows)
        {
            var (documents, ids, sets) = (byDocument.ToBuilder(), byId.ToBuilder(), bySet.ToBuilder());
            foreach (var document in replaced)
            {
                if (documents[document] is { } entry)
                {
                    documents[document] = null;
                    ids[entry.ContentItemId] = null;
                    sets[entry.LocalizationSet] = [.. sets[entry.LocalizationSet]!.Where(other => other != entry)];
                }
            }

            foreach (var row in rows.Where(row => row.Published))
            {
                var entry = new LocalizationEntry { DocumentId = row.DocumentId, ContentItemId = row.ContentItemId, LocalizationSet = row.LocalizationSet, Culture = row.Culture };
                if (!ids.TryAdd(row.ContentItemId, entry))
                {
                    _hasRivals = true;
                    continue;
                }

                documents[row.DocumentId] = entry;
                sets[row.LocalizationSet] = sets[row.LocalizationSet] is { } others ? [.. others.Append(entry).OrderBy(other => other.DocumentId)] : [entry];
            }

            (_byDocument, ById, BySet) = (documents.ToTable(), ids.ToTable(), sets.ToTable());
        }

        public DerivedTable<string, LocalizationEntry> ById { get; }

        public DerivedTable<string, LocalizationEntry[]> BySet { get; }

        public ConcurrentDictionary<CulturePair, string[]> Others { get; } = [];

        /// <summary>The table with the rows of some documents replaced; null when it must be made from all rows.</summary>
        public Table? Update(long[] documentIds, IEnumerable<LocalizedContentItemIndex> rows)
            => _hasRivals ? null : new Table(_byDocument, ById, BySet, documentIds, rows) is { _hasRivals: false } updated ? updated : null;
    }

    // A class: dictionaries of keys that are values have to be compiled at every start.
    private sealed record CulturePair(string Culture, string SiteCulture);
}
