using System.ServiceModel.Syndication;
using Defus.Common.Content;
using Defus.News.Models;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.Settings;

namespace Defus.News.Services;

/// <summary>The newest posts as a feed.</summary>
public sealed class NewsFeed
{
    private const int Count = 30;

    private readonly INewsArchive _archive;
    private readonly INewsDesk _news;
    private readonly ISiteService _siteService;
    private readonly IStringLocalizer S;

    public NewsFeed(INewsArchive archive, INewsDesk news, ISiteService siteService, IStringLocalizer<NewsFeed> stringLocalizer)
    {
        S = stringLocalizer;
        _archive = archive;
        _news = news;
        _siteService = siteService;
    }

    /// <param name="site">The address of the site, with a slash at its end.</param>
    /// <param name="title">What the selection is called, such as a topic's or a member's name; empty for all news.</param>
    /// <param name="self">The address of the feed.</param>
    public async Task<SyndicationFeed> CreateAsync(NewsSelection selection, string title, Uri site, Uri self)
    {
        var siteName = S[(await _siteService.GetSiteSettingsAsync()).SiteName].Value;
        var items = new List<SyndicationItem>();
        foreach (var post in await _archive.FindItemsAsync(selection, 0, Count))
        {
            items.Add(await ConvertAsync(post, site, siteName));
        }

        var feed = new SyndicationFeed(title.Length > 0 ? $"{title} – {siteName}" : siteName, title.Length > 0 ? title : siteName, site)
        {
            Id = self.AbsoluteUri,
            Language = ContentLanguage.OfPage,
            Items = items,
            LastUpdatedTime = items.Count > 0 ? items.Max(item => item.LastUpdatedTime) : DateTimeOffset.UnixEpoch,
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(self));

        return feed;
    }

    private async Task<SyndicationItem> ConvertAsync(ContentItem post, Uri site, string siteName)
    {
        var part = post.TryGet<NewsPostPart>(out var stored) ? stored : new NewsPostPart();
        var address = new Uri(site, ContentPath.Of(post));
        var published = Utc(part.Date?.Value ?? post.PublishedUtc ?? post.CreatedUtc ?? DateTime.UnixEpoch);
        var changed = Utc(post.ModifiedUtc ?? post.PublishedUtc ?? DateTime.UnixEpoch);
        var item = new SyndicationItem(Clean(post.DisplayText), Clean(part.Teaser?.Text), address, $"urn:content:{post.ContentItemId}", changed > published ? changed : published)
        {
            PublishDate = published,
        };
        item.Authors.Add(new SyndicationPerson { Name = (await _news.GetMemberAsync(part))?.DisplayText ?? siteName });

        return item;
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    // What XML has no way to say would make the whole feed unreadable.
    private static string Clean(string? text)
        => text is null ? string.Empty : string.Concat(text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
