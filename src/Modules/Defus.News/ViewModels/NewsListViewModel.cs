using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>A list of posts; shapes <c>NewsTeasersPart</c>, <c>MemberNewsPart</c> and <c>NewsOfMember</c>.</summary>
public class NewsListViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    /// <summary>The member whose news these are; empty in other lists.</summary>
    public string MemberId { get; set; } = string.Empty;

    public IReadOnlyList<NewsCard> Posts { get; set; } = [];

    public Link? More { get; set; }
}
