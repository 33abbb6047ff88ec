using System.Xml.Linq;
using OrchardCore.ContentManagement;

namespace OrchardCore.Sitemaps.Builders;

/// <summary>Adds to the entry of a content item in a sitemap, such as the addresses of its translations.</summary>
public interface ISitemapContentItemExtendedMetadataProvider
{
    /// <summary>The declaration of the namespace of what is added.</summary>
    XAttribute GetExtendedAttribute { get; }

    /// <summary>False leaves the item out of the sitemap.</summary>
    Task<bool> ApplyExtendedMetadataAsync(SitemapBuilderContext context, ContentItemsQueryContext queryContext, ContentItem contentItem, XElement url);
}

public class SitemapBuilderContext
{
    /// <summary>Scheme, host and base path of the site, without a slash at the end.</summary>
    public string HostPrefix { get; set; } = string.Empty;
}

public class ContentItemsQueryContext
{
    public IEnumerable<ContentItem> ContentItems { get; set; } = [];
}
