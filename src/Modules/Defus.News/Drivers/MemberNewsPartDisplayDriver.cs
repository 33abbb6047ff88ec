using Defus.Common.Content;
using Defus.News.Models;
using Defus.News.Services;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.Drivers;

public sealed class MemberNewsPartDisplayDriver : ContentPartDisplayDriver<MemberNewsPart>
{
    private const int DefaultCount = 6;

    private readonly INewsDesk _news;

    public MemberNewsPartDisplayDriver(INewsDesk news)
    {
        _news = news;
    }

    public override IDisplayResult Display(MemberNewsPart part, BuildPartDisplayContext context)
        => Initialize<NewsListViewModel>(GetDisplayShapeType(context), async model =>
        {
            model.Heading = part.Heading?.Text ?? string.Empty;
            model.Posts = await _news.ListMemberNewsAsync(ListCount.Of(part.Count, DefaultCount));
            model.More = Link.Of(part.More);
        }).Location("Detail", "Content");
}
