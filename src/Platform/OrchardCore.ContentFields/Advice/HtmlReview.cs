using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OrchardCore.ContentFields.Advice;

/// <summary>What an editor's HTML looks like: its headings in order, its links, its images, and whether somebody has described them.</summary>
public sealed class HtmlReview
{
    private static readonly HtmlParser _parser = new();

    private HtmlReview(IParentNode body)
    {
        Headings = [.. body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => (heading.LocalName[1] - '0', heading.TextContent.Trim()))];
        Links = [.. body.QuerySelectorAll("a[href]").Select(link => (link.GetAttribute("href")!, link.TextContent.Trim()))];
        Images = [.. body.QuerySelectorAll("img[src]").Select(image => image.GetAttribute("src")!.Trim())];
        HasImageWithoutText = body.QuerySelector("img:not([alt])") is not null;
    }

    public IReadOnlyList<(int Level, string Text)> Headings { get; }

    public IReadOnlyList<(string Href, string Text)> Links { get; }

    /// <summary>Their addresses.</summary>
    public IReadOnlyList<string> Images { get; }

    /// <summary>An empty alternative text counts as one: the image is decoration.</summary>
    public bool HasImageWithoutText { get; }

    public static HtmlReview Of(string? html) => new(_parser.ParseDocument(html ?? "").Body!);
}
