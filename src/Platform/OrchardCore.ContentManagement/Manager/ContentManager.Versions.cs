using System.Text.Json.Settings;
using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentManagement;

public sealed partial class DefaultContentManager
{
    private static readonly JsonMergeSettings _replaceArrays = new() { MergeArrayHandling = MergeArrayHandling.Replace };

    public async Task<ContentValidateResult> CreateContentItemVersionAsync(ContentItem contentItem)
    {
        if (string.IsNullOrEmpty(contentItem.ContentItemId))
        {
            throw new InvalidOperationException($"A content item of type '{contentItem.ContentType}' has no {nameof(ContentItem.ContentItemId)}.");
        }

        if (string.IsNullOrEmpty(contentItem.ContentItemVersionId))
        {
            contentItem.ContentItemVersionId = _ids.GenerateUniqueId(contentItem);
        }

        contentItem.Id = 0;
        var given = Given.Of(contentItem);
        await GiveWayAsync(contentItem, await ActiveVersionsAsync(contentItem.ContentItemId));

        var context = new CreateContentContext(contentItem);
        await InOrderAsync((h, c) => h.CreatingAsync(c), context);
        var result = await ValidateAsync(contentItem);
        if (!result.Succeeded)
        {
            await _session.CancelAsync();
            return result;
        }

        await _session.SaveAsync(contentItem);
        _loaded.Store(contentItem);
        await InReverseAsync((h, c) => h.CreatedAsync(c), context);
        await RaiseStoredAsync(contentItem);
        given.Restore(contentItem);
        await _session.SaveAsync(contentItem);
        return result;
    }

    public async Task<ContentValidateResult> UpdateContentItemVersionAsync(ContentItem updatingVersion, ContentItem updatedVersion)
    {
        var given = Given.Of(updatedVersion);
        var others = await ActiveVersionsAsync(updatingVersion.ContentItemId);
        await GiveWayAsync(updatedVersion, others.Where(x => x.Id != updatingVersion.Id).ToArray());

        updatingVersion.Merge(updatedVersion, _replaceArrays);
        updatingVersion.Latest = updatedVersion.Latest;
        updatingVersion.Published = updatedVersion.Published;
        await UpdateAsync(updatingVersion);
        var result = await ValidateAsync(updatingVersion);
        if (!result.Succeeded)
        {
            await _session.CancelAsync();
            return result;
        }

        await RaiseStoredAsync(updatingVersion);
        given.Restore(updatingVersion);

        // A handler's query may have sent the version to the database before it was restored.
        await _session.SaveAsync(updatingVersion);
        return result;
    }

    private Task RaiseStoredAsync(ContentItem contentItem) => contentItem.Published ? RaisePublishedAsync(contentItem) : SaveDraftAsync(contentItem);

    // A published version replaces the active ones, a draft only the latest, one of the history none.
    private async Task GiveWayAsync(ContentItem incoming, IReadOnlyList<ContentItem> active)
    {
        var leaving = incoming.Published ? active : incoming.Latest ? active.Where(x => x.Latest).ToArray() : [];
        if (leaving.Count == 0)
        {
            return;
        }

        var context = new RemoveContentContext(incoming, noActiveVersionLeft: leaving.Count == active.Count);
        await InOrderAsync((h, c) => h.RemovingAsync(c), context);
        foreach (var version in leaving)
        {
            version.Latest = false;
            version.Published &= !incoming.Published;
            await _session.SaveAsync(version);
        }

        await InReverseAsync((h, c) => h.RemovedAsync(c), context);
    }

    /// <summary>What an imported version says itself wins over what the handlers set.</summary>
    private readonly record struct Given(DateTime? ModifiedUtc, DateTime? PublishedUtc, string? Owner, string? Author, bool IsCopy)
    {
        // An item that knows when it was made comes from another site; if it belongs to nobody there, then here as well.
        public static Given Of(ContentItem item) => new(item.ModifiedUtc, item.PublishedUtc, item.Owner, item.Author, item.CreatedUtc is not null && item.ModifiedUtc is not null);

        public void Restore(ContentItem item)
        {
            item.ModifiedUtc = ModifiedUtc ?? item.ModifiedUtc;
            item.PublishedUtc = PublishedUtc ?? item.PublishedUtc;
            item.Owner = string.IsNullOrEmpty(Owner) && !IsCopy ? item.Owner : Owner;
            item.Author = string.IsNullOrEmpty(Author) && !IsCopy ? item.Author : Author;
        }
    }
}
