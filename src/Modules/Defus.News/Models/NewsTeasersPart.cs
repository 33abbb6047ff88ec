using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;

namespace Defus.News.Models;

/// <summary>The widget with the latest news of the network itself.</summary>
public sealed class NewsTeasersPart : ContentPart
{
    public TextField Heading { get; set; } = new();

    /// <summary>How many posts at most.</summary>
    public NumericField Count { get; set; } = new();

    /// <summary>Only posts on this topic; empty for all.</summary>
    public TaxonomyField Topic { get; set; } = new();

    /// <summary>A link below the list, such as "Alle Meldungen".</summary>
    public LinkField More { get; set; } = new();
}
