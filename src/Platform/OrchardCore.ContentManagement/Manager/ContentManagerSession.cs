using System.Diagnostics.CodeAnalysis;

namespace OrchardCore.ContentManagement;

internal sealed class ContentManagerSession : IContentManagerSession
{
    private readonly Dictionary<long, ContentItem> _byDocument = [];
    private readonly Dictionary<string, ContentItem> _published = new(StringComparer.Ordinal);

    public void Store(ContentItem item)
    {
        _byDocument[item.Id] = item;
        if (item.Published)
        {
            _published[item.ContentItemId] = item;
        }
    }

    public bool RecallVersionId(long id, [NotNullWhen(true)] out ContentItem? item) => _byDocument.TryGetValue(id, out item);

    // The item may have been unpublished or replaced since it was stored here.
    public bool RecallPublishedItemId(string id, [NotNullWhen(true)] out ContentItem? item)
        => _published.TryGetValue(id, out item) && item.Published;

    public void Clear()
    {
        _byDocument.Clear();
        _published.Clear();
    }
}
