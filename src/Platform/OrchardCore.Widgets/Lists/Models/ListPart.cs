using OrchardCore.ContentManagement;

namespace OrchardCore.Lists.Models;

/// <summary>Makes a content item a list of other items.</summary>
public class ListPart : ContentPart
{
}

/// <summary>On an item that stands in a list.</summary>
public class ContainedPart : ContentPart
{
    public string ListContentItemId { get; set; } = string.Empty;

    public string? ListContentType { get; set; }

    public int Order { get; set; }
}

/// <summary>What a list contains and how it is shown.</summary>
public class ListPartSettings
{
    public int PageSize { get; set; } = 10;

    public string[] ContainedContentTypes { get; set; } = [];

    public bool EnableOrdering { get; set; }

    public bool ShowHeader { get; set; }

    public bool ShowFullPager { get; set; }
}
