using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.Lists.Models;

namespace OrchardCore.Lists.ViewModels;

/// <summary>Shape <c>ListPart</c>.</summary>
public class ListPartViewModel
{
    public ListPart ListPart { get; set; } = null!;

    public IEnumerable<ContentItem> ContentItems { get; set; } = [];

    public IEnumerable<ContentTypeDefinition> ContainedContentTypeDefinitions { get; set; } = [];

    public BuildPartDisplayContext Context { get; set; } = null!;

    public IShape Pager { get; set; } = null!;

    public bool EnableOrdering { get; set; }

    /// <summary>How many items stand before this page.</summary>
    public int Skip { get; set; }
}
