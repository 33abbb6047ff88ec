using Defus.Common.Content;
using Defus.News.Models;
using Defus.News.Services;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.Drivers;

public sealed class NewsTeasersPartDisplayDriver : ContentPartDisplayDriver<NewsTeasersPart>
{
    private const int DefaultCount = 4;

    private readonly INewsDesk _news;

    public NewsTeasersPartDisplayDriver(INewsDesk news)
    {
        _news = news;
    }

    public override IDisplayResult Display(NewsTeasersPart part, BuildPartDisplayContext context)
        => Initialize<NewsListViewModel>(GetDisplayShapeType(context), async model =>
        {
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Posts = await _news.ListNetworkNewsAsync(ListCount.Of(part.Count, DefaultCount), part.Topic?.TermContentItemIds is [var topicId, ..] ? topicId : null);
            model.More = Link.Of(part.More);
        }).Location("Detail", "Content");
}
