using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>A list of posts; shapes <c>NewsTeasersPart</c>, <c>MemberNewsPart</c> and <c>NewsOfMember</c>.</summary>
public class NewsListViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    public IReadOnlyList<NewsCard> Posts { get; set; } = [];

    public Link? More { get; set; }
}
