using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.Contact.Models;

/// <summary>The widget with the form for messages.</summary>
public sealed class ContactFormPart : ContentPart
{
    public TextField Heading { get; set; } = new();

    /// <summary>Where messages go; empty for the administrator of the site.</summary>
    public TextField Recipient { get; set; } = new();
}
