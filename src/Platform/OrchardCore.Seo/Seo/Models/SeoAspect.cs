using System.Globalization;
using OrchardCore.ResourceManagement;

namespace OrchardCore.Seo.Models;

/// <summary>What search engines and social networks are told of an item; parts and handlers fill it. Stands in for SeoAspect.</summary>
public class SeoAspect
{
    public string? PageTitle { get; set; }

    public bool Render { get; set; } = true;

    public string? MetaDescription { get; set; }

    public string? MetaKeywords { get; set; }

    public string? Canonical { get; set; }

    public string? MetaRobots { get; set; }

    public MetaEntry[] CustomMetaTags { get; set; } = [];

    public string? TwitterCard { get; set; }

    public string? TwitterSite { get; set; }

    public string? TwitterCreator { get; set; }

    public string? TwitterTitle { get; set; }

    public string? TwitterDescription { get; set; }

    public string? TwitterUrl { get; set; }

    public string? TwitterImage { get; set; }

    public string? TwitterImageAlt { get; set; }

    public string? OpenGraphType { get; set; }

    public string? OpenGraphTitle { get; set; }

    public string? OpenGraphSiteName { get; set; }

    public string? OpenGraphDescription { get; set; }

    public string? OpenGraphUrl { get; set; }

    public string? OpenGraphImage { get; set; }

    public string? OpenGraphImageAlt { get; set; }

    public string? OpenGraphLocale { get; set; } = CultureInfo.CurrentUICulture.Name;

    public string? OpenGraphAppId { get; set; }

    /// <summary>JSON-LD; what is no JSON is left out.</summary>
    public string? GoogleSchema { get; set; }
}
