using Defus.News.Services;
using Defus.News.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.Drivers;

/// <summary>Adds a member's news to its page.</summary>
public sealed class NewsOfMemberDisplayDriver : ContentDisplayDriver
{
    public const string ShapeType = "NewsOfMember";
    private const int Count = 5;

    private readonly INewsDesk _news;

    public NewsOfMemberDisplayDriver(INewsDesk news)
    {
        _news = news;
    }

    public override bool CanHandleModel(ContentItem model) => model.ContentType == NewsTypes.Member;

    public override IDisplayResult Display(ContentItem contentItem, BuildDisplayContext context)
        => Initialize<NewsListViewModel>(ShapeType, async model =>
        {
            model.MemberId = contentItem.ContentItemId;
            model.Posts = await _news.ListNewsOfAsync(contentItem.ContentItemId, Count);

            // Whose news they are, the page says.
            foreach (var post in model.Posts)
            {
                post.Member = string.Empty;
            }
        }).Location("Detail", "Content:after");
}
