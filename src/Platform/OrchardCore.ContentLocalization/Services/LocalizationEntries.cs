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
    }
}
