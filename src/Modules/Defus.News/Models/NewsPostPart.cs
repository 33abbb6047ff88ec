using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;
using OrchardCore.Taxonomies.Fields;

namespace Defus.News.Models;

/// <summary>A post. Every property is a field of the same name, attached in the migration.</summary>
public sealed class NewsPostPart : ContentPart
{
    public TextField Teaser { get; set; } = new();

    public MediaField Image { get; set; } = new();

    /// <summary>Who made the image.</summary>
    public TextField ImageCredit { get; set; } = new();

    /// <summary>The day of the news.</summary>
    public DateField Date { get; set; } = new();

    public TaxonomyField Topic { get; set; } = new();

    /// <summary>The member whose news this is; empty for news of the network itself.</summary>
    public ContentPickerField Member { get; set; } = new();

    /// <summary>Where the original stands.</summary>
    public LinkField Original { get; set; } = new();
}
