namespace OrchardCore.ContentManagement;

/// <summary>Something that belongs to a content item.</summary>
public interface IContent
{
    ContentItem ContentItem { get; }
}
