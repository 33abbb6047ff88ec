using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;

namespace Defus.News.Models;

/// <summary>The widget with the latest news of the members.</summary>
public sealed class MemberNewsPart : ContentPart
{
    public TextField Heading { get; set; } = new();

    /// <summary>How many posts at most.</summary>
    public NumericField Count { get; set; } = new();

    /// <summary>A link below the list, such as "Alle Meldungen".</summary>
    public LinkField More { get; set; } = new();
}
