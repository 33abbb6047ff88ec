using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.List;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.AdminDashboard.ViewModels;

/// <summary>Buttons for new items.</summary>
public class NewContentViewModel : ShapeViewModel
{
    public IReadOnlyList<ContentTypeDefinition> Types { get; set; } = [];
}

/// <summary>A panel with items.</summary>
public class ContentPanelViewModel : ShapeViewModel
{
    public string Name { get; set; } = "";

    public IReadOnlyList<ContentListRow> Rows { get; set; } = [];

    public int Total { get; set; }

    /// <summary>Query string of the content list that shows all.</summary>
    public Dictionary<string, string> AllRouteValues { get; set; } = [];

    public bool ShowsOwner { get; set; }
}
