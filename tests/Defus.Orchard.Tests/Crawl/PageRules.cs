using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Defus.Orchard.Tests.Crawl;

/// <summary>What holds for every public page.</summary>
internal static partial class PageRules
{
    private const string Foreign = "img[src], script[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], source[src], source[srcset], img[srcset], iframe, object, embed, video, audio, form[action]";

    /// <summary>What is wrong with the page.</summary>
    public static IEnumerable<string> Check(Uri site, string path, IHtmlDocument page)
    {
        var language = path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal) || path.StartsWith("/en?", StringComparison.Ordinal) ? "en" : "de";
        if (page.DocumentElement.GetAttribute("lang")?.Split('-')[0] != language)
        {
            yield return $"is in the language {page.DocumentElement.GetAttribute("lang")}";
        }

        if (page.QuerySelector("link[rel=stylesheet]") is null)
        {
            yield return "has no style";
        }

        if (page.QuerySelectorAll("h1") is not [var heading] || string.IsNullOrWhiteSpace(heading.TextContent))
        {
            yield return $"has {page.QuerySelectorAll("h1").Length} h1";
        }

        if (Gap().Match(page.DocumentElement.OuterHtml) is { Success: true } gap)
        {
            yield return $"shows a text that nothing was put into: {gap.Value}";
        }

        if (page.QuerySelectorAll("head > title").Length != 1 || string.IsNullOrWhiteSpace(page.Title))
        {
            yield return "has no title";
        }

        if (page.QuerySelectorAll("meta[name=description]") is not [var description] || description.GetAttribute("content") is not { Length: >= 20 and <= 170 })
        {
            yield return "has no description of 20 to 170 letters";
        }

        if (!page.QuerySelectorAll("meta[name=robots][content*=noindex]").Any() && (CanonicalOf(page) is not { } canonical || !canonical.StartsWith(site.ToString(), StringComparison.Ordinal)))
        {
            yield return "has no canonical address";
        }

        foreach (var finding in CheckInline(page).Concat(CheckForeign(site, page)))
        {
            yield return finding;
        }

        var descriptions = page.QuerySelectorAll("script[type='application/ld+json']");
        if (descriptions.Length == 0)
        {
            yield return "has no JSON-LD";
        }

        foreach (var finding in descriptions.SelectMany(script => LinkedData.Check(script.TextContent)))
        {
            yield return "JSON-LD: " + finding;
        }
    }

    /// <summary>The canonical address, when there is exactly one.</summary>
    public static string? CanonicalOf(IHtmlDocument page)
        => page.QuerySelectorAll("link[rel=canonical]") is [var link] ? link.GetAttribute("href") : null;

    private static IEnumerable<string> CheckInline(IHtmlDocument page)
        => page.QuerySelectorAll("[style], style, script:not([src], [type='application/ld+json'])")
            .Concat(page.All.Where(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))))
            .Concat(page.QuerySelectorAll("[href^='javascript:']"))
            .Select(element => $"has inline code: {element.LocalName}");

    private static IEnumerable<string> CheckForeign(Uri site, IHtmlDocument page)
        => page.QuerySelectorAll(Foreign)
            .SelectMany(element => new[] { "src", "href", "action", "data" }.Select(element.GetAttribute).Concat(element.GetAttribute("srcset")?.Split(',').Select(source => source.Trim().Split(' ')[0]) ?? []))
            .OfType<string>()
            .Where(address => Uri.TryCreate(site, address, out var target) && target.Scheme != "data" && target.Authority != site.Authority)
            .Select(address => $"loads {address}");

    [GeneratedRegex(@".{0,40}\{[0-9]\}.{0,20}")]
    private static partial Regex Gap();
}
