using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;

namespace OrchardCore.Contents.Unsaved;

/// <summary>Makes an item of a posted editor without storing anything, for the preview, for advice and to go on after a crash.</summary>
public sealed class UnsavedContent
{
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentItemDisplayManager _display;
    private readonly IEnumerable<IContentHandler> _handlers;
    private readonly IUpdateModelAccessor _updater;
    private readonly ISession _session;

    public UnsavedContent(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IContentItemDisplayManager display,
        IEnumerable<IContentHandler> handlers,
        IUpdateModelAccessor updater,
        ISession session)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _display = display;
        _handlers = handlers;
        _updater = updater;
        _session = session;
    }

    /// <summary>The latest version of the item, or a new one of the type when the id is empty; null when there is no such thing.</summary>
    public async Task<(ContentItem Item, ContentTypeDefinition Type)?> FindAsync(string? contentType, string? contentItemId)
    {
        if (string.IsNullOrEmpty(contentType) || await _definitions.GetTypeDefinitionAsync(contentType) is not { } type)
        {
            return null;
        }

        if (string.IsNullOrEmpty(contentItemId))
        {
            return (await _contentManager.NewAsync(contentType), type);
        }

        var item = await _contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        return item is null || item.ContentType != contentType ? null : (item, type);
    }

    /// <summary>Puts the posted values into the item; what is wrong with them lands in the model state.</summary>
    public async Task<IShape> FillAsync(ContentItem item)
    {
        var editor = await _display.UpdateEditorAsync(item, _updater.ModelUpdater, isNew: item.Id == 0);

        // Titles made by a pattern and the like; what follows an update (addresses, search …) is for items that are stored.
        var context = new UpdateContentContext(item);
        foreach (var handler in _handlers)
        {
            await handler.UpdatingAsync(context);
        }

        return editor;
    }

    /// <summary>Makes sure that nothing of it is stored, whatever a driver has done.</summary>
    public Task ForgetAsync() => _session.CancelAsync();
}
