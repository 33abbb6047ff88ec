using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.Events.Models;

/// <summary>The widget with the next events.</summary>
public sealed class UpcomingEventsPart : ContentPart
{
    public TextField Heading { get; set; } = new();

    /// <summary>How many events at most.</summary>
    public NumericField Count { get; set; } = new();

    /// <summary>A link below the list, such as "Alle Termine".</summary>
    public LinkField More { get; set; } = new();
}
