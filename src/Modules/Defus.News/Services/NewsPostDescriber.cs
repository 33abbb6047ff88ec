using System.Globalization;
using System.Text.Json.Nodes;
using Defus.Common.Content;
using Defus.Common.Text;
using Defus.News.Models;
using OrchardCore.ContentManagement;

namespace Defus.News.Services;

/// <summary>Describes posts, as schema.org's NewsArticle.</summary>
public sealed class NewsPostDescriber : IPageDescriber
{
    private readonly INewsDesk _news;
    private readonly TermNames _termNames;

    public NewsPostDescriber(INewsDesk news, TermNames termNames)
    {
        _news = news;
        _termNames = termNames;
    }

    public async Task DescribeAsync(ContentItem contentItem, PageDescription description)
    {
        if (contentItem.ContentType != NewsTypes.NewsPost || !contentItem.TryGet<NewsPostPart>(out var part))
        {
            return;
        }

        var member = await _news.GetMemberAsync(part);
        var topic = await _termNames.FirstAsync(part.Topic);
        var published = part.Date?.Value is { } date ? Day(date) : Time(contentItem.PublishedUtc ?? contentItem.CreatedUtc);
        description.Label = string.Join(" · ", new[] { member?.DisplayText, (part.Date?.Value ?? contentItem.PublishedUtc) is { } day ? DayText.Of(DateOnly.FromDateTime(day)) : null }.Where(word => !string.IsNullOrEmpty(word)));
        description.Text = part.Teaser?.Text ?? string.Empty;
        description.Image = Picture.Of(part.Image);
        var schema = new JsonObject
        {
            ["@type"] = "NewsArticle",
            ["headline"] = contentItem.DisplayText,
            ["datePublished"] = published,
            ["dateModified"] = Time(contentItem.ModifiedUtc ?? contentItem.PublishedUtc),
        };
        if (!string.IsNullOrEmpty(topic))
        {
            schema["articleSection"] = topic;
        }

        if (member is not null)
        {
            schema["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = member.DisplayText, ["url"] = description.Address(ContentPath.Of(member)) };
        }

        if (Link.Of(part.Original) is { IsExternal: true } original)
        {
            schema["isBasedOn"] = original.Url;
        }

        description.Schema = schema;
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
