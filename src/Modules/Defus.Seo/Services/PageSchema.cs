using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Defus.Common.Content;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Seo.Models;

namespace Defus.Seo.Services;

/// <summary>The JSON-LD of a page: the organization and its site on home pages, elsewhere what the page is about and the path to it.</summary>
public sealed class PageSchema
{
    // Umlauts stay readable; what could end a script element is written as an escape.
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Breadcrumbs _breadcrumbs;
    private readonly IStringLocalizer S;

    public PageSchema(Breadcrumbs breadcrumbs, IStringLocalizer<PageSchema> stringLocalizer)
    {
        _breadcrumbs = breadcrumbs;
        S = stringLocalizer;
    }

    public async Task<string> WriteAsync(ContentItem contentItem, PageDescription page, SeoAspect aspect, bool isHome)
    {
        var graph = new JsonArray();
        if (!isHome && page.Schema is { } schema)
        {
            graph.Add((JsonNode)Complete(schema, page, aspect));
        }

        if (!isHome && await _breadcrumbs.FindAsync(contentItem) is { Count: > 0 } path)
        {
            graph.Add((JsonNode)Path(path, page));
        }

        // The home page, that of another language too.
        if (graph.Count == 0)
        {
            graph.Add((JsonNode)Organization(page));
            graph.Add((JsonNode)WebSite(page));
        }

        return Write(graph);
    }

    /// <summary>The same for the search, which is no content item.</summary>
    /// <param name="terms">What was searched for; null while nothing was.</param>
    public string WriteSearch(PageDescription page, string? terms)
    {
        var address = S["~/en/search"].Value;
        var results = new JsonObject
        {
            ["@type"] = "SearchResultsPage",
            ["name"] = terms is null ? S["Search"].Value : S["Search: {0}", terms].Value,
            ["url"] = page.Address(address) + (terms is null ? string.Empty : QueryString.Create("terms", terms)),
            ["inLanguage"] = CultureInfo.CurrentUICulture.Name,
        };

        return Write([results, Path([new Link(S["~/en"].Value, S["Home"].Value), new Link(address, S["Search"].Value)], page)]);
    }

    private static string Write(JsonArray graph) => new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(_json);

    private static JsonObject Organization(PageDescription page) => new()
    {
        ["@type"] = "Organization",
        ["@id"] = page.Address("#organization"),
        ["name"] = page.SiteName,
        ["url"] = page.Address(string.Empty),
        ["logo"] = page.Address("Defus.Theme/img/favicon.svg"),
    };

    private JsonObject WebSite(PageDescription page) => new()
    {
        ["@type"] = "WebSite",
        ["name"] = page.SiteName,
        ["url"] = page.Address(S["~/en"].Value),
        ["inLanguage"] = CultureInfo.CurrentUICulture.Name,
        ["publisher"] = new JsonObject { ["@id"] = page.Address("#organization") },
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = page.Address(S["~/en/search"].Value) + "?terms={search_term_string}",
            ["query-input"] = "required name=search_term_string",
        },
    };

    private static JsonObject Complete(JsonObject schema, PageDescription page, SeoAspect aspect)
    {
        schema["url"] = aspect.Canonical;
        schema["description"] = aspect.MetaDescription;
        if ((string?)schema["@type"] is "NewsArticle" or "Event")
        {
            schema["image"] = aspect.OpenGraphImage;
            schema["inLanguage"] = CultureInfo.CurrentUICulture.Name;
        }

        if ((string?)schema["@type"] == "NewsArticle")
        {
            var publisher = new JsonObject { ["@type"] = "Organization", ["@id"] = page.Address("#organization"), ["name"] = page.SiteName, ["url"] = page.Address(string.Empty) };
            schema["author"] ??= publisher.DeepClone();
            schema["publisher"] = publisher;
            schema["mainEntityOfPage"] = aspect.Canonical;
        }

        return schema;
    }

    private static JsonObject Path(IReadOnlyList<Link> path, PageDescription page) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. path.Select((link, index) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = index + 1,
            ["name"] = link.Text,
            ["item"] = page.Address(link.Url),
        })]),
    };
}
