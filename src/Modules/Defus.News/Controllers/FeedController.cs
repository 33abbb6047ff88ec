using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Defus.Common.Content;
using Defus.News.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Defus.News.Controllers;

/// <summary>News as RSS and Atom: all, of a topic, of a member.</summary>
public sealed class FeedController : Controller
{
    private readonly NewsFeed _feed;
    private readonly TermNames _termNames;
    private readonly PublishedNames _names;

    public FeedController(NewsFeed feed, TermNames termNames, PublishedNames names)
    {
        _feed = feed;
        _termNames = termNames;
        _names = names;
    }

    [HttpGet("aktuelles/feed.rss")]
    [HttpGet("en/news/feed.rss")]
    [OutputCache]
    public Task<IActionResult> Rss()
        => WriteAsync(feed => new Rss20FeedFormatter(feed, serializeExtensionsAsAtom: true), "application/rss+xml; charset=utf-8");

    [HttpGet("aktuelles/feed.atom")]
    [HttpGet("en/news/feed.atom")]
    [OutputCache]
    public Task<IActionResult> Atom()
        => WriteAsync(feed => new Atom10FeedFormatter(feed), "application/atom+xml; charset=utf-8");

    private async Task<IActionResult> WriteAsync(Func<SyndicationFeed, SyndicationFeedFormatter> format, string contentType)
    {
        var selection = NewsSelection.Of(key => Request.Query[key]) with { Page = 1 };
        if (await FindTitleAsync(selection) is not { } title)
        {
            return NotFound();
        }

        var site = new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase}/");
        var feed = await _feed.CreateAsync(selection, title, site, new Uri(site, Request.Path.Value!.TrimStart('/') + (selection.IsEmpty ? string.Empty : selection.ToQuery())));
        using var buffer = new MemoryStream();
        await using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            format(feed).WriteTo(writer);
        }

        return File(buffer.ToArray(), contentType);
    }

    // Null when the topic or the member does not exist.
    private async Task<string?> FindTitleAsync(NewsSelection selection)
    {
        var names = new List<string?>();
        if (selection.TopicId.Length > 0)
        {
            names.Add((await _termNames.AllAsync(NewsTypes.TopicsTaxonomyId)).GetValueOrDefault(selection.TopicId));
        }

        if (selection.MemberId.Length > 0 && selection.MemberId != NewsSelection.Network)
        {
            names.Add((await _names.OfTypeAsync(NewsTypes.Member)).FirstOrDefault(member => member.Id == selection.MemberId)?.Name);
        }

        return names.Contains(null) ? null : string.Join(", ", names);
    }
}
