using Defus.Common.Content;
using Defus.News.Services;
using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>All posts with filters; shape <c>NewsArchivePart</c>.</summary>
public class NewsArchiveViewModel : ShapeViewModel
{
    public string Heading { get; set; } = string.Empty;

    public NewsSelection Selection { get; set; } = NewsSelection.Of(_ => null);

    /// <summary>The topics by content item id.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Topics { get; set; } = [];

    /// <summary>The members by content item id.</summary>
    public IReadOnlyList<PublishedName> Members { get; set; } = [];

    public IReadOnlyList<int> Years { get; set; } = [];

    public IReadOnlyList<NewsCard> Posts { get; set; } = [];

    public bool HasNextPage { get; set; }
}
