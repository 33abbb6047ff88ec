using OrchardCore.ContentManagement;
using OrchardCore.Media.Fields;

namespace OrchardCore.Seo.Models;

/// <summary>What search engines and social networks are told of an item.</summary>
public class SeoMetaPart : ContentPart
{
    public string? PageTitle { get; set; }

    public bool Render { get; set; } = true;

    public string? MetaDescription { get; set; }

    public string? MetaKeywords { get; set; }

    public string? Canonical { get; set; }

    public string? MetaRobots { get; set; }

    public MetaTag[] CustomMetaTags { get; set; } = [];

    public MediaField DefaultSocialImage { get; set; } = new();

    public MediaField OpenGraphImage { get; set; } = new();

    public string? OpenGraphType { get; set; }

    public string? OpenGraphTitle { get; set; }

    public string? OpenGraphDescription { get; set; }

    public MediaField TwitterImage { get; set; } = new();

    public string? TwitterTitle { get; set; }

    public string? TwitterDescription { get; set; }

    public string? TwitterCard { get; set; }

    public string? TwitterCreator { get; set; }

    public string? TwitterSite { get; set; }

    public string? GoogleSchema { get; set; }
}

/// <summary>A meta element of the editor's own.</summary>
public class MetaTag
{
    public string? Name { get; set; }

    public string? Property { get; set; }

    public string? Content { get; set; }

    public string? HttpEquiv { get; set; }

    public string? Charset { get; set; }
}

/// <summary>Which groups of fields the editor shows.</summary>
public class SeoMetaPartSettings
{
    public bool DisplayKeywords { get; set; } = true;

    public bool DisplayCustomMetaTags { get; set; } = true;

    public bool DisplayOpenGraph { get; set; } = true;

    public bool DisplayTwitter { get; set; } = true;

    public bool DisplayGoogleSchema { get; set; } = true;
}

/// <summary>The content of robots.txt.</summary>
public class RobotsSettings
{
    public bool AllowAllAgents { get; set; } = true;

    public bool DisallowAdmin { get; set; } = true;

    public string? AdditionalRules { get; set; }
}
