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
    private readonly INewsDesk _news;
    private readonly TermNames _termNames;

    public NewsPostPartDisplayDriver(INewsDesk news, TermNames termNames)
    {
        _news = news;
        _termNames = termNames;
    }

    public override IDisplayResult Display(NewsPostPart part, BuildPartDisplayContext context) => Combine(
        Initialize<NewsPostViewModel>(GetDisplayShapeType(context), async model => await ShowAsync(model, part)).Location("Detail", "Content:before"),
        Initialize<NewsPostViewModel>("NewsPostSource", model => model.Original = Link.Of(part.Original)).Location("Detail", "Content:after"),
        Initialize<NewsCard>(NewsCard.ShapeType, async card => card.Show(NewsFacts.Of(part.ContentItem, part, (await _news.GetMemberAsync(part))?.DisplayText))).Location("Summary", "Content"));

    private async Task ShowAsync(NewsPostViewModel model, NewsPostPart part)
    {
        var member = await _news.GetMemberAsync(part);
        model.Date = (part.Date?.Value ?? part.ContentItem.PublishedUtc) is { } date ? DateOnly.FromDateTime(date) : null;
        model.Topic = await _termNames.FirstAsync(part.Topic) ?? string.Empty;
        model.Member = member?.DisplayText ?? string.Empty;
        model.MemberPath = member is null ? string.Empty : ContentPath.Of(member);
        model.Teaser = part.Teaser?.Text ?? string.Empty;
        model.Image = Picture.Of(part.Image);
    }
}
