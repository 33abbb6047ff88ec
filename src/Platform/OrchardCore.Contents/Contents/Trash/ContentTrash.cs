using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.Versions;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.Trash;

/// <summary>How an item came back from the trash.</summary>
public enum TrashOutcome
{
    /// <summary>As it was.</summary>
    Restored,

    /// <summary>It was public, and is a draft now.</summary>
    RestoredAsDraft,

    /// <summary>Nothing is left to bring back.</summary>
    Gone,
}

/// <summary>Brings deleted items back, or deletes them for good.</summary>
public sealed class ContentTrash
{
    /// <summary>After so many days an item is deleted for good.</summary>
    public const int RetentionDays = 30;

    private readonly ISession _session;
    private readonly IContentManager _contentManager;
    private readonly IClock _clock;
    private readonly IEnumerable<ITrashEventHandler> _handlers;

    public ContentTrash(ISession session, IContentManager contentManager, IClock clock, IEnumerable<ITrashEventHandler> handlers)
    {
        _handlers = handlers;
        _session = session;
        _contentManager = contentManager;
        _clock = clock;
    }

    /// <summary>The last deletion of an item.</summary>
    public Task<TrashedItem?> FindAsync(string contentItemId)
        => _session.Query<TrashedItem, TrashIndex>(x => x.ContentItemId == contentItemId).OrderByDescending(x => x.DeletedUtc).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<TrashedItem>> FindBatchAsync(string batch)
        => (await _session.Query<TrashedItem, TrashIndex>(x => x.Batch == batch).OrderBy(x => x.DeletedUtc).ListAsync()).ToArray();

    public IQuery<TrashedItem, TrashIndex> Query(IEnumerable<string> contentTypes)
    {
        var types = contentTypes.ToArray();
        return _session.Query<TrashedItem, TrashIndex>(x => x.ContentType.IsIn(types)).OrderByDescending(x => x.DeletedUtc);
    }

    /// <summary>Brings an item back with its draft, and public if it was so, may be so and is still valid (its address may have been taken meanwhile).</summary>
    public async Task<TrashOutcome> RestoreAsync(TrashedItem trashed, bool mayPublish)
    {
        _session.Delete(trashed);
        var versions = (await _contentManager.GetAllVersionsAsync(trashed.ContentItemId)).ToArray();
        var latest = versions.FirstOrDefault(x => x.ContentItemVersionId == trashed.LatestVersionId);
        if (latest is null || versions.Any(x => x.Latest || x.Published))
        {
            return TrashOutcome.Gone;
        }

        latest.Latest = true;
        await _session.SaveAsync(latest);
        foreach (var handler in _handlers)
        {
            await handler.RestoredAsync(trashed);
        }

        var published = versions.FirstOrDefault(x => x.ContentItemVersionId == trashed.PublishedVersionId);
        if (published != latest)
        {
            await _contentManager.SaveDraftAsync(latest);
        }

        if (published is null)
        {
            return TrashOutcome.Restored;
        }

        if (mayPublish && (await _contentManager.ValidateAsync(published)).Succeeded)
        {
            var date = published.PublishedUtc;
            if (await _contentManager.PublishAsync(published))
            {
                // It keeps its place in lists that are sorted by date.
                published.PublishedUtc = date;
                await _session.SaveAsync(published);
                return TrashOutcome.Restored;
            }
        }

        await _contentManager.SaveDraftAsync(latest);
        return TrashOutcome.RestoredAsDraft;
    }

    /// <summary>
    /// Deletes for good what a query finds, some at a time in scopes of their own; stops after a while, so that nobody waits in vain for an
    /// answer. Says how many were deleted.
    /// </summary>
    public static async Task<int> PurgeAllAsync(Func<ContentTrash, IQuery<TrashedItem, TrashIndex>> query, TimeSpan longest, CancellationToken cancellationToken)
    {
        const int batch = 50;
        var started = Stopwatch.GetTimestamp();
        var purged = 0;
        for (var found = batch; found == batch && Stopwatch.GetElapsedTime(started) < longest && !cancellationToken.IsCancellationRequested; purged += found)
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                var trash = scope.ServiceProvider.GetRequiredService<ContentTrash>();
                var items = (await query(trash).Take(batch).ListAsync()).ToArray();
                found = items.Length;
                foreach (var trashed in items)
                {
                    await trash.PurgeAsync(trashed);
                }
            });
        }

        return purged;
    }

    /// <summary>Deletes all versions of an item; one that has come back in some other way only leaves the trash.</summary>
    public async Task PurgeAsync(TrashedItem trashed)
    {
        _session.Delete(trashed);
        var versions = (await _contentManager.GetAllVersionsAsync(trashed.ContentItemId)).ToArray();
        if (!versions.Any(x => x.Latest || x.Published))
        {
            foreach (var version in versions)
            {
                _session.Delete(version);
            }

            foreach (var handler in _handlers)
            {
                await handler.PurgedAsync(trashed);
            }
        }
    }

    /// <summary>
    /// Deletes drafts that were replaced by later ones and never published, after as many days. Looks at most at <paramref name="count"/> of
    /// them, in the order of their documents and after <paramref name="lastId"/>; returns the last it looked at, null at the end.
    /// </summary>
    public async Task<long?> PruneDraftsAsync(int count, long lastId)
    {
        var before = _clock.UtcNow.AddDays(-RetentionDays);
        var old = (await _session.Query<ContentItem, ContentItemIndex>(x => x.DocumentId > lastId && !x.Latest && !x.Published && x.ModifiedUtc < before
            && (x.PublishedUtc == null || x.PublishedUtc < x.ModifiedUtc)).OrderBy(x => x.DocumentId).Take(count).ListAsync()).ToArray();

        var ids = old.Select(version => version.ContentItemId).Distinct().ToArray();
        var items = (await _session.QueryIndex<ContentItemIndex>(x => x.ContentItemId.IsIn(ids)).ListAsync()).ToLookup(x => x.ContentItemId, StringComparer.Ordinal);
        foreach (var version in old.Where(version => IsMereDraft(version.Id, items[version.ContentItemId])))
        {
            _session.Delete(version);
        }

        return old.Length < count ? null : old[^1].Id;
    }

    /// <summary>What has been in the trash for too long.</summary>
    public IQuery<TrashedItem, TrashIndex> Old()
    {
        var before = _clock.UtcNow.AddDays(-RetentionDays);
        return _session.Query<TrashedItem, TrashIndex>(x => x.DeletedUtc < before).OrderBy(x => x.DeletedUtc);
    }

    // Items in the trash keep their drafts as long as they are there.
    private static bool IsMereDraft(long id, IEnumerable<ContentItemIndex> versions)
        => versions.Any(x => x.Latest) && !PublicVersions.In(versions).Contains(id);
}
