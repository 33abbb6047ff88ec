using Defus.Common.Content;
using Defus.News.Models;
using Defus.News.Services;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.Drivers;

public sealed class NewsPostPartDisplayDriver : ContentPartDisplayDriver<NewsPostPart>
{
    private const int RelatedCount = 3;

    private readonly INewsDesk _news;
    private readonly INewsArchive _archive;
    private readonly TermNames _termNames;

    public NewsPostPartDisplayDriver(INewsDesk news, INewsArchive archive, TermNames termNames)
    {
        _news = news;
        _archive = archive;
        _termNames = termNames;
    }

    public override IDisplayResult Display(NewsPostPart part, BuildPartDisplayContext context) => Combine(
        Initialize<NewsPostViewModel>(GetDisplayShapeType(context), async model => await ShowAsync(model, part)).Location("Detail", "Content:before"),
        Initialize<NewsPostViewModel>("NewsPostSource", model => model.Original = Link.Of(part.Original)).Location("Detail", "Content:after"),
        Initialize<NewsNeighboursViewModel>("NewsNeighbours", async model => await ShowNeighboursAsync(model, part)).Location("Detail", "Content:after.5"),
        Initialize<NewsCard>(NewsCard.ShapeType, async card => card.Show(NewsFacts.Of(part.ContentItem, part, (await _news.GetMemberAsync(part))?.DisplayText))).Location("Summary", "Content"));

    private async Task ShowAsync(NewsPostViewModel model, NewsPostPart part)
    {
        var member = await _news.GetMemberAsync(part);
        model.Date = (part.Date?.Value ?? part.ContentItem.PublishedUtc) is { } date ? DateOnly.FromDateTime(date) : null;
        model.Topic = await _termNames.FirstAsync(part.Topic) ?? string.Empty;
        model.Member = member?.DisplayText ?? string.Empty;
        model.MemberPath = member is null ? string.Empty : ContentPath.Of(member);
        model.Teaser = part.Teaser?.Text ?? string.Empty;
        model.TopicId = part.Topic?.TermContentItemIds is [var topicId, ..] ? topicId : string.Empty;
        model.Image = Picture.Of(part.Image);
        model.ImageCredit = part.ImageCredit?.Text ?? string.Empty;
    }

    private async Task ShowNeighboursAsync(NewsNeighboursViewModel model, NewsPostPart part)
    {
        (model.Older, model.Newer) = await _archive.FindNeighboursAsync(part.ContentItem);
        if (part.Topic?.TermContentItemIds is [var topicId, ..])
        {
            // One more, because the post itself may be among them.
            var posts = await _archive.FindAsync(new NewsSelection(topicId, string.Empty, null, 1), 0, RelatedCount + 1);
            var ownPath = ContentPath.Of(part.ContentItem);
            model.Related = [.. posts.Where(post => post.Path != ownPath).Take(RelatedCount)];
        }
    }
}
