using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OrchardCore.ContentFields.Advice;

/// <summary>What an editor's HTML looks like: its headings in order, its links, and images nobody has described.</summary>
public sealed class HtmlReview
{
    private static readonly HtmlParser _parser = new();

    private HtmlReview(IParentNode body)
    {
        Headings = [.. body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => (heading.LocalName[1] - '0', heading.TextContent.Trim()))];
        Links = [.. body.QuerySelectorAll("a[href]").Select(link => (link.GetAttribute("href")!, link.TextContent.Trim()))];
        HasImageWithoutText = body.QuerySelector("img:not([alt])") is not null;
    }

    public IReadOnlyList<(int Level, string Text)> Headings { get; }

    public IReadOnlyList<(string Href, string Text)> Links { get; }

    /// <summary>An empty alternative text counts as one: the image is decoration.</summary>
    public bool HasImageWithoutText { get; }

    public static HtmlReview Of(string? html) => new(_parser.ParseDocument(html ?? "").Body!);
}
