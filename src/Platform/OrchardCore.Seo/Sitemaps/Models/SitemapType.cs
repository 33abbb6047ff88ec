using System.Text.Json.Serialization;
using OrchardCore.Data.Documents;

namespace OrchardCore.Sitemaps.Models;

/// <summary>Something served as XML at a path: a sitemap or an index of sitemaps.</summary>
[JsonConverter(typeof(SitemapJsonConverter<SitemapType>))]
public abstract class SitemapType
{
    public string SitemapId { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public bool Enabled { get; set; } = true;

    public string Path { get; set; } = string.Empty;

    public List<SitemapSource> SitemapSources { get; set; } = [];
}

/// <summary>A list of pages.</summary>
public class Sitemap : SitemapType
{
}

/// <summary>A list of sitemaps.</summary>
public class SitemapIndex : SitemapType
{
}

/// <summary>Where the entries of a sitemap come from.</summary>
[JsonConverter(typeof(SitemapJsonConverter<SitemapSource>))]
public abstract class SitemapSource
{
    public string Id { get; set; } = string.Empty;
}

/// <summary>The published items of content types; priorities are tenths.</summary>
public class ContentTypesSitemapSource : SitemapSource
{
    public bool IndexAll { get; set; } = true;

    public bool LimitItems { get; set; }

    public ChangeFrequency ChangeFrequency { get; set; } = ChangeFrequency.Daily;

    public int Priority { get; set; } = 5;

    public ContentTypeSitemapEntry[] ContentTypes { get; set; } = [];

    public LimitedContentTypeSitemapEntry LimitedContentType { get; set; } = new();
}

/// <summary>A content type in a sitemap.</summary>
public class ContentTypeSitemapEntry
{
    public string ContentTypeName { get; set; } = string.Empty;

    public ChangeFrequency ChangeFrequency { get; set; } = ChangeFrequency.Daily;

    public int Priority { get; set; } = 5;
}

/// <summary>Some of the items of one content type.</summary>
public class LimitedContentTypeSitemapEntry : ContentTypeSitemapEntry
{
    public int Skip { get; set; }

    public int Take { get; set; } = 50_000;
}

/// <summary>A path that is no content item.</summary>
public class CustomPathSitemapSource : SitemapSource
{
    public string Path { get; set; } = string.Empty;

    public DateTime? LastUpdate { get; set; }

    public ChangeFrequency ChangeFrequency { get; set; } = ChangeFrequency.Daily;

    public int Priority { get; set; } = 5;
}

/// <summary>The sitemaps of an index.</summary>
public class SitemapIndexSource : SitemapSource
{
    public string[] ContainedSitemapIds { get; set; } = [];
}

/// <summary>How often a page changes.</summary>
public enum ChangeFrequency
{
    Always,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
    Never,
}

/// <summary>All sitemaps of the site by id.</summary>
public class SitemapDocument : Document
{
    public Dictionary<string, SitemapType> Sitemaps { get; set; } = [];
}

/// <summary>Sitemaps and their sources by name.</summary>
public sealed class SitemapJsonConverter<T> : NamedTypeJsonConverter<T> where T : class
{
    private static readonly Dictionary<string, Type> _types = new Type[]
    {
        typeof(Sitemap), typeof(SitemapIndex), typeof(ContentTypesSitemapSource), typeof(CustomPathSitemapSource), typeof(SitemapIndexSource),
    }.Where(type => type.IsAssignableTo(typeof(T))).ToDictionary(type => type.Name);

    protected override IReadOnlyDictionary<string, Type> Types => _types;

    protected override string AssemblyOf(Type type)
        => type == typeof(SitemapIndex) || type == typeof(SitemapIndexSource) ? "OrchardCore.Sitemaps" : "OrchardCore.Sitemaps.Abstractions";
}
