using System.ComponentModel.DataAnnotations;

namespace OrchardCore.ContentManagement;

/// <summary>An item could not be imported; the message says which and why.</summary>
public sealed class ContentImportException : ValidationException
{
    public ContentImportException(ContentItem contentItem, Exception reason) : base(reason.Message, reason) => ContentItem = contentItem;

    public ContentItem ContentItem { get; }
}
