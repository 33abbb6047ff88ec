using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Advice;

/// <summary>
/// Tells what is merely unwise in an item, such as a heading that skips a level. Advice is shown beside the editor, while somebody
/// types and after saving; it stops nothing. What is wrong belongs in a handler's validation instead. An API of this platform.
/// </summary>
public interface IContentAdvisor
{
    Task AdviseAsync(ContentAdviceContext context);
}

/// <summary>An item, possibly not saved yet, and the advice found so far.</summary>
public sealed class ContentAdviceContext
{
    private readonly List<ContentAdvice> _advice = [];

    public ContentAdviceContext(ContentItem contentItem, ContentTypeDefinition type)
    {
        ContentItem = contentItem;
        Type = type;
    }

    public ContentItem ContentItem { get; }

    public ContentTypeDefinition Type { get; }

    public IReadOnlyList<ContentAdvice> Advice => _advice;

    /// <summary>Adds a sentence; the field is the name of its input, such as <c>HtmlBodyPart.Html</c>.</summary>
    public void Add(string message, string field = "")
    {
        var advice = new ContentAdvice(message, field);
        if (!_advice.Contains(advice))
        {
            _advice.Add(advice);
        }
    }
}

/// <summary>One thing to think about, and the name of the input it is about, if any.</summary>
public sealed record ContentAdvice(string Message, string Field);
