using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Entities;
using OrchardCore.Indexing.Models;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Lucene;

/// <summary>Compares an index with the database and changes what differs.</summary>
internal sealed class LuceneSynchronizer
{
    private const int BatchSize = 100;

    private readonly ISession _session;
    private readonly ContentDocuments _documents;

    public LuceneSynchronizer(ISession session, ContentDocuments documents)
    {
        _session = session;
        _documents = documents;
    }

    public async Task RunAsync(LuceneIndex index, IndexProfile profile, LuceneRun run, bool all)
    {
        var wanted = (await RowsAsync(profile, ids: null)).ToDictionary(x => x.ContentItemId, StringComparer.Ordinal);
        var held = index.Stamps();
        foreach (var id in held.Keys.Where(x => !wanted.ContainsKey(x)))
        {
            index.Remove(id);
        }

        // The newest last: see NewestFirst.
        var changed = wanted.Values.Where(x => all || held.GetValueOrDefault(x.ContentItemId) != ContentDocuments.StampOf(x)).OrderBy(x => x.ModifiedUtc ?? x.PublishedUtc ?? x.CreatedUtc).ToArray();
        run.Total = changed.Length;
        foreach (var batch in changed.Chunk(BatchSize))
        {
            await PutAsync(index, batch);
            run.Done += batch.Length;
            _session.DetachAll();
        }

        index.Commit();
    }

    /// <summary>Changes the documents of some items.</summary>
    public async Task UpdateAsync(LuceneIndex index, IndexProfile profile, IReadOnlyCollection<string> ids)
    {
        var rows = await RowsAsync(profile, ids);
        foreach (var id in ids.Except(rows.Select(x => x.ContentItemId)))
        {
            index.Remove(id);
        }

        await PutAsync(index, rows);
        index.Commit();
    }

    private async Task PutAsync(LuceneIndex index, IReadOnlyCollection<ContentItemIndex> rows)
    {
        var stamps = rows.ToDictionary(x => x.ContentItemId, ContentDocuments.StampOf, StringComparer.Ordinal);
        foreach (var item in await _session.GetAsync<ContentItem>([.. rows.Select(x => x.DocumentId)]))
        {
            index.Put(item.ContentItemId, await _documents.CreateAsync(item, stamps[item.ContentItemId]));
        }
    }

    private async Task<IReadOnlyCollection<ContentItemIndex>> RowsAsync(IndexProfile profile, IReadOnlyCollection<string>? ids)
    {
        var metadata = profile.GetOrCreate<ContentIndexMetadata>();
        var types = metadata.IndexedContentTypes;
        var latest = metadata.IndexLatest;
        var query = _session.QueryIndex<ContentItemIndex>(x => x.ContentType.IsIn(types) && (latest ? x.Latest : x.Published));
        if (ids is not null)
        {
            query = query.Where(x => x.ContentItemId.IsIn(ids));
        }

        return [.. await query.ListAsync()];
    }
}
