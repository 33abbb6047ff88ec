using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace Defus.Seo.Models;

/// <summary>What search engines and social networks are told of pages that say nothing themselves. Kept in the settings of the site.</summary>
public class SeoDefaults : ContentPart
{
    public TextField Description { get; set; } = new();

    public TextField EnglishDescription { get; set; } = new();

    public MediaField Image { get; set; } = new();

    /// <summary>The content of the meta element <c>robots</c>; empty for none.</summary>
    public TextField Robots { get; set; } = new();
}
