using OrchardCore.DisplayManagement.Views;

namespace Defus.News.ViewModels;

/// <summary>All topics; shape <c>NewsTopicsPart</c>.</summary>
public class NewsTopicsViewModel : ShapeViewModel
{
    /// <summary>The names by content item id.</summary>
    public IReadOnlyDictionary<string, string> Topics { get; set; } = new Dictionary<string, string>();
}
