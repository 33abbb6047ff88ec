using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ViewModels;

/// <summary>A shape that is about a content item.</summary>
public class ContentItemViewModel : ShapeViewModel
{
    public ContentItemViewModel()
    {
    }

    public ContentItemViewModel(ContentItem contentItem) => ContentItem = contentItem;

    public ContentItem ContentItem { get; set; } = null!;
}

/// <summary>A shape that is about a part.</summary>
public class ContentPartViewModel : ShapeViewModel
{
    public ContentPartViewModel()
    {
    }

    public ContentPartViewModel(ContentPart contentPart) => ContentPart = contentPart;

    public ContentPart ContentPart { get; set; } = null!;
}
