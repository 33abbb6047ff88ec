using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Defus.Orchard.Tests.Http;
using Xunit;

namespace Defus.Orchard.Tests.Crawl;

/// <summary>An answer of the site; <see cref="Page"/> is null unless it is HTML.</summary>
internal sealed record Answer(string Path, string FoundOn, HttpStatusCode Status, string MediaType, string? CharSet, bool SetsCookie, byte[] Bytes, IHtmlDocument? Page)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}

/// <summary>
/// Follows every internal link of a site, as a robot does that also tries the filters: links of pages, what they load, every choice of a
/// form, the addresses in feeds, calendars and sitemaps.
/// </summary>
internal sealed class SiteCrawler
{
    // A site that never ends is one in which robots get lost.
    private const int MaxAnswers = 3000;

    private static readonly HtmlParser _parser = new();

    private readonly Site _site;
    private readonly Queue<(string Path, string FoundOn)> _queue = [];
    private readonly HashSet<string> _known = [];

    public SiteCrawler(Site site)
    {
        _site = site;
    }

    /// <summary>All answers by their path with its query.</summary>
    public Dictionary<string, Answer> Answers { get; } = [];

    /// <summary>Links to a place within a page: the page's path, the place's id, the page with the link.</summary>
    public List<(string Path, string Id, string FoundOn)> Places { get; } = [];

    public async Task CrawlAsync(params string[] start)
    {
        foreach (var path in start)
        {
            Follow(path, new Uri(_site.Address, "/"), "the start");
        }

        while (_queue.TryDequeue(out var next))
        {
            Assert.True(Answers.Count < MaxAnswers, $"The site has no end: {next.Path}, linked by {next.FoundOn}.");
            await VisitAsync(next.Path, next.FoundOn);
        }
    }

    private async Task VisitAsync(string path, string foundOn)
    {
        using var response = await _site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        var type = response.Content.Headers.ContentType;
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var page = type?.MediaType == "text/html" ? _parser.ParseDocument(Encoding.UTF8.GetString(bytes)) : null;
        var answer = new Answer(path, foundOn, response.StatusCode, type?.MediaType ?? string.Empty, type?.CharSet, response.Headers.Contains("Set-Cookie"), bytes, page);
        Answers.Add(path, answer);

        var here = new Uri(_site.Address, path);
        foreach (var address in page is null ? Feeds.AddressesOf(answer) : AddressesOf(page, here))
        {
            Follow(address, here, path);
        }
    }

    private void Follow(string address, Uri from, string foundOn)
    {
        if (!Uri.TryCreate(from, address, out var target) || target.Authority != _site.Address.Authority || target.Scheme is not ("http" or "webcal"))
        {
            return;
        }

        if (target.Fragment.Length > 1)
        {
            Places.Add((target.PathAndQuery, Uri.UnescapeDataString(target.Fragment[1..]), foundOn));
        }

        if (_known.Add(target.PathAndQuery))
        {
            _queue.Enqueue((target.PathAndQuery, foundOn));
        }
    }

    private static IEnumerable<string> AddressesOf(IHtmlDocument page, Uri here)
        => page.QuerySelectorAll("[href]").Where(element => element.LocalName != "use").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(element => element.GetAttribute("src")!))
            .Concat(here.Query.Length == 0 ? page.QuerySelectorAll("form[method=get]").SelectMany(ChoicesOf) : []);

    // Each choice once, with the other fields as they are; texts are left empty.
    private static IEnumerable<string> ChoicesOf(IElement form)
    {
        var fields = form.QuerySelectorAll("input[name], select[name]");
        foreach (var option in form.QuerySelectorAll("select[name] option"))
        {
            var values = fields.Select(field => field == option.Closest("select") ? (Field: field, Value: option.GetAttribute("value")) : (Field: field, Value: (field as IHtmlInputElement)?.Value ?? string.Empty));

            yield return "?" + string.Join('&', values.Select(pair => $"{pair.Field.GetAttribute("name")}={Uri.EscapeDataString(pair.Value ?? string.Empty)}"));
        }
    }
}
