using Defus.Common.Pages;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace Defus.OutputCache.Changes;

/// <summary>Notices which items a page is made from, and remembers what was published before an item changes.</summary>
internal sealed class ItemChangeHandler : ContentHandlerBase
{
    private readonly ChangeCollector _changes;

    public ItemChangeHandler(ChangeCollector changes)
    {
        _changes = changes;
    }

    public override Task LoadedAsync(LoadContentContext context)
    {
        PageDependsOn.Item(context.ContentItem.ContentItemId);
        return Task.CompletedTask;
    }

    public override Task CreatingAsync(CreateContentContext context) => _changes.ChangingAsync(context.ContentItem);

    public override Task VersioningAsync(VersionContentContext context)
    {
        // A draft is begun: the published version is written too, though it stays the same.
        if (context.ContentItem.Published)
        {
            _changes.Changing(context.ContentItem, context.ContentItem);
        }

        return Task.CompletedTask;
    }

    public override Task RemovingAsync(RemoveContentContext context) => _changes.ChangingAsync(context.ContentItem);

    public override Task PublishingAsync(PublishContentContext context) => ChangeAsync(context);

    public override Task UnpublishingAsync(PublishContentContext context) => ChangeAsync(context);

    public override Task ImportingAsync(ImportContentContext context)
    {
        // The import merges into the stored version.
        if (context.OriginalContentItem is { Published: true } original)
        {
            _changes.Changing(original, original.Clone());
        }

        return Task.CompletedTask;
    }

    public override Task UpdatingAsync(UpdateContentContext context)
    {
        if (context.ContentItem.Published)
        {
            _changes.ChangingInPlace(context.ContentItem);
        }

        return Task.CompletedTask;
    }

    private Task ChangeAsync(PublishContentContext context)
    {
        _changes.Changing(context.ContentItem, context.PreviousItem);
        return Task.CompletedTask;
    }
}
