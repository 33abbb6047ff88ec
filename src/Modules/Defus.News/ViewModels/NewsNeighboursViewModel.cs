using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>Where to read on after a post; shape <c>NewsNeighbours</c>.</summary>
public class NewsNeighboursViewModel : ShapeViewModel
{
    public NewsCard? Older { get; set; }

    public NewsCard? Newer { get; set; }

    /// <summary>Posts on the same topic.</summary>
    public IReadOnlyList<NewsCard> Related { get; set; } = [];
}
