using System.Collections.Concurrent;
using System.Collections.Frozen;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.Data;
using YesSql;

namespace OrchardCore.ContentLocalization.Services;

/// <summary>The published translations, in memory.</summary>
public interface ILocalizationEntries
{
    Task<(bool, LocalizationEntry?)> TryGetLocalizationAsync(string contentItemId);

    Task<IEnumerable<LocalizationEntry>> GetLocalizationsAsync(string localizationSet);

    Task UpdateEntriesAsync();
}

/// <summary>The table is made from the index, shared by all requests and made anew after a commit that wrote the index.</summary>
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
        => (await TableAsync()).BySet.TryGetValue(localizationSet, out var entries) ? entries : [];

    // The index table tells by itself when it has changed.
    public Task UpdateEntriesAsync() => Task.CompletedTask;

    /// <summary>The items that a page in a culture leaves out: of each set all but the one in it, or else the one in the site's culture.</summary>
    public async ValueTask<IReadOnlyCollection<string>> GetOthersAsync(string culture, string siteCulture)
    {
        var table = await TableAsync();
        return table.Others.GetOrAdd((culture, siteCulture), static (cultures, sets) => [.. sets.SelectMany(set => Others(set, cultures.Culture, cultures.SiteCulture))], table.BySet.Values);
    }

    private static IEnumerable<string> Others(LocalizationEntry[] set, string culture, string siteCulture)
    {
        var shown = Array.Find(set, entry => Is(entry, culture)) ?? Array.Find(set, entry => Is(entry, siteCulture));
        return set.Where(entry => entry != shown).Select(entry => entry.ContentItemId);
    }

    private static bool Is(LocalizationEntry entry, string culture) => entry.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase);

    private ValueTask<Table> TableAsync() => _session.GetDerivedAsync<Table, LocalizedContentItemIndex>(static rows => new Table(rows));

    private sealed class Table
    {
        public Table(IEnumerable<LocalizedContentItemIndex> rows)
        {
            var entries = rows.Where(row => row.Published).Select(row => new LocalizationEntry
            {
                DocumentId = row.DocumentId,
                ContentItemId = row.ContentItemId,
                LocalizationSet = row.LocalizationSet,
                Culture = row.Culture,
            }).DistinctBy(entry => entry.ContentItemId).ToArray();
            ById = entries.ToFrozenDictionary(entry => entry.ContentItemId, StringComparer.Ordinal);
            BySet = entries.GroupBy(entry => entry.LocalizationSet, StringComparer.Ordinal).ToFrozenDictionary(set => set.Key, set => set.ToArray(), StringComparer.Ordinal);
        }

        public FrozenDictionary<string, LocalizationEntry> ById { get; }

        public FrozenDictionary<string, LocalizationEntry[]> BySet { get; }

        public ConcurrentDictionary<(string Culture, string SiteCulture), string[]> Others { get; } = [];
    }
}
