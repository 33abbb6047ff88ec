using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;

namespace Defus.Common.Content;

/// <summary>What a page is about, for search engines, social networks and whoever passes it on.</summary>
public sealed class PageDescription
{
    public PageDescription(Uri site)
    {
        Site = site;
    }

    /// <summary>The address of the site, with a slash at its end.</summary>
    public Uri Site { get; }

    /// <summary>What the site is called in the language of the page.</summary>
    public string SiteName { get; init; } = string.Empty;

    /// <summary>What kind of page it is, in a word or two; stands above the title in pictures for sharing.</summary>
    public string Label { get; set; } = string.Empty;

    /// <summary>What the page is called where it is shared; empty for the name of its item.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>A few sentences; may be longer than is shown.</summary>
    public string Text { get; set; } = string.Empty;

    public Picture? Image { get; set; }

    /// <summary>The schema.org object of the page; null when there is nothing to say beyond the page itself.</summary>
    public JsonObject? Schema { get; set; }

    /// <summary>The absolute address of a path of the site.</summary>
    public string Address(string path) => new Uri(Site, path.TrimStart('~', '/')).AbsoluteUri;
}

/// <summary>Describes the pages of one content type.</summary>
public interface IPageDescriber
{
    /// <summary>Fills in what it knows; leaves items of other types alone.</summary>
    Task DescribeAsync(ContentItem contentItem, PageDescription description);
}
