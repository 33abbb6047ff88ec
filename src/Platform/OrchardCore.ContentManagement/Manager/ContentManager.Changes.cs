using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace OrchardCore.ContentManagement;

public sealed partial class DefaultContentManager
{
    public async Task<bool> CreateAsync(ContentItem contentItem, VersionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contentItem);

        options ??= VersionOptions.Published;
        if (string.IsNullOrEmpty(contentItem.ContentItemVersionId))
        {
            contentItem.ContentItemVersionId = _ids.GenerateUniqueId(contentItem);
            contentItem.Published = true;
            contentItem.Latest = true;
        }

        if (options.IsDraft)
        {
            contentItem.Published = false;
            contentItem.Latest = true;
        }

        var context = new CreateContentContext(contentItem);
        await InOrderAsync((h, c) => h.CreatingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        await _session.SaveAsync(contentItem);
        _loaded.Store(contentItem);
        await InReverseAsync((h, c) => h.CreatedAsync(c), context);

        if (options.IsPublished)
        {
            await RaisePublishedAsync(contentItem);
        }

        return true;
    }

    public async Task UpdateAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        var context = new UpdateContentContext(contentItem);
        await InOrderAsync((h, c) => h.UpdatingAsync(c), context);
        await _session.SaveAsync(contentItem, checkConcurrency: true);
        await InReverseAsync((h, c) => h.UpdatedAsync(c), context);
    }

    public async Task SaveDraftAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        if (!contentItem.Latest || contentItem.Published)
        {
            return;
        }

        var context = new SaveDraftContentContext(contentItem);
        await InOrderAsync((h, c) => h.DraftSavingAsync(c), context);
        await _session.SaveAsync(contentItem, checkConcurrency: true);
        await InReverseAsync((h, c) => h.DraftSavedAsync(c), context);
    }

    public async Task<bool> PublishAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        if (contentItem.Published)
        {
            return true;
        }

        var previous = await PublishedVersionAsync(contentItem.ContentItemId);
        var context = new PublishContentContext(contentItem, previous);
        await InOrderAsync((h, c) => h.PublishingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        if (previous is not null)
        {
            previous.Published = false;
            await _session.SaveAsync(previous, checkConcurrency: true);
        }

        contentItem.Published = true;
        await _session.SaveAsync(contentItem, checkConcurrency: true);
        _loaded.Store(contentItem);
        await InReverseAsync((h, c) => h.PublishedAsync(c), context);
        return true;
    }

    public async Task<bool> UnpublishAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        if (!contentItem.Latest)
        {
            throw new InvalidOperationException($"Only the latest version of '{contentItem}' can be unpublished.");
        }

        var published = contentItem.Published ? contentItem : await PublishedVersionAsync(contentItem.ContentItemId);
        if (published is null)
        {
            return true;
        }

        var context = new PublishContentContext(contentItem, published);
        await InOrderAsync((h, c) => h.UnpublishingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        published.Published = false;
        published.ModifiedUtc = _clock.UtcNow;
        await _session.SaveAsync(published, checkConcurrency: true);
        await InReverseAsync((h, c) => h.UnpublishedAsync(c), context);
        return true;
    }

    public async Task<bool> RemoveAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        var active = await ActiveVersionsAsync(contentItem.ContentItemId);
        if (active.Count == 0)
        {
            return true;
        }

        var context = new RemoveContentContext(contentItem, noActiveVersionLeft: true);
        await InOrderAsync((h, c) => h.RemovingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        await DeactivateAsync(active);
        await InReverseAsync((h, c) => h.RemovedAsync(c), context);
        return true;
    }

    public async Task DiscardDraftAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        if (contentItem.Published || !contentItem.Latest)
        {
            throw new InvalidOperationException($"This version of '{contentItem}' is not a draft.");
        }

        var published = await PublishedVersionAsync(contentItem.ContentItemId);
        var context = new RemoveContentContext(contentItem, noActiveVersionLeft: published is null);
        await InOrderAsync((h, c) => h.RemovingAsync(c), context);
        if (context.Cancel)
        {
            return;
        }

        contentItem.Latest = false;
        await _session.SaveAsync(contentItem, checkConcurrency: true);
        if (published is not null)
        {
            published.Latest = true;
            await _session.SaveAsync(published, checkConcurrency: true);
        }

        await InReverseAsync((h, c) => h.RemovedAsync(c), context);
    }

    public async Task<ContentItem> CloneAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);
        var clone = await NewAsync(contentItem.ContentType);
        clone.DisplayText = contentItem.DisplayText;
        clone.CopyDataFrom(contentItem);

        var context = new CloneContentContext(contentItem, clone);
        await InOrderAsync((h, c) => h.CloningAsync(c), context);
        await CreateAsync(clone, VersionOptions.Draft);
        await InReverseAsync((h, c) => h.ClonedAsync(c), context);
        return context.CloneContentItem;
    }

    public async Task<ContentValidateResult> RestoreAsync(ContentItem contentItem)
    {
        ArgumentNullException.ThrowIfNull(contentItem);

        // The old version stays in the history; its content becomes a new version.
        var restored = contentItem.Clone();
        restored.Id = 0;
        restored.ContentItemVersionId = "";
        restored.Latest = restored.Published = false;

        var context = new RestoreContentContext(restored);
        await InOrderAsync((h, c) => h.RestoringAsync(c), context);
        var result = await ValidateAsync(restored);
        if (!result.Succeeded)
        {
            await _session.CancelAsync();
            return result;
        }

        if (await LatestVersionAsync(restored.ContentItemId) is { } latest)
        {
            latest.Latest = false;
            await _session.SaveAsync(latest, checkConcurrency: true);
        }

        await CreateAsync(restored, VersionOptions.Draft);
        await InReverseAsync((h, c) => h.RestoredAsync(c), context);
        return result;
    }

    private async Task<ContentItem> RequireDraftAsync(ContentItem item, bool isNewVersion)
    {
        if (item.Published || isNewVersion)
        {
            var type = await _definitions.GetTypeDefinitionAsync(item.ContentType);
            if (type is not null && !type.IsVersionable())
            {
                item.Published = false;
            }
            else
            {
                item = await NewVersionAsync(item);
            }
        }

        await _session.SaveAsync(item, checkConcurrency: true);
        return item;
    }

    private async Task<ContentItem> NewVersionAsync(ContentItem item)
    {
        item.Latest = false;
        await _session.SaveAsync(item, checkConcurrency: true);

        var version = new ContentItem
        {
            ContentType = item.ContentType,
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = _ids.GenerateUniqueId(item),
            DisplayText = item.DisplayText,
            Latest = true,
        };
        version.CopyDataFrom(item);

        var context = new VersionContentContext(item, version);
        await InOrderAsync((h, c) => h.VersioningAsync(c), context);
        await InReverseAsync((h, c) => h.VersionedAsync(c), context);
        return version;
    }

    internal async Task RaisePublishedAsync(ContentItem contentItem)
    {
        var context = new PublishContentContext(contentItem, null);
        await InOrderAsync((h, c) => h.PublishingAsync(c), context);
        await InReverseAsync((h, c) => h.PublishedAsync(c), context);
    }

    internal async Task<IReadOnlyList<ContentItem>> ActiveVersionsAsync(string contentItemId)
        => (await _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemId == contentItemId && (x.Published || x.Latest)).ListAsync()).ToArray();

    internal async Task DeactivateAsync(IEnumerable<ContentItem> versions)
    {
        foreach (var version in versions)
        {
            version.Published = false;
            version.Latest = false;
            await _session.SaveAsync(version);
        }
    }

    private Task<ContentItem?> PublishedVersionAsync(string contentItemId)
        => _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemId == contentItemId && x.Published).FirstOrDefaultAsync();

    private Task<ContentItem?> LatestVersionAsync(string contentItemId)
        => _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemId == contentItemId && x.Latest).FirstOrDefaultAsync();
}
