using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.News.Models;

/// <summary>The widget with all posts: newest first, in pages, with filters.</summary>
public sealed class NewsArchivePart : ContentPart
{
    public TextField Heading { get; set; } = new();
}
