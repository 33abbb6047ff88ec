using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.Events.Models;

/// <summary>The widget with all events: as a list or a calendar of a month, with filters, also those that are over.</summary>
public sealed class EventArchivePart : ContentPart
{
    public TextField Heading { get; set; } = new();
}
