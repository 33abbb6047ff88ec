using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement;

/// <summary>Finds items for a content picker.</summary>
public interface IContentPickerResultProvider
{
    string Name { get; }

    Task<IEnumerable<ContentPickerResult>> Search(ContentPickerSearchContext searchContext);
}

public class ContentPickerSearchContext
{
    public string? Query { get; set; }

    public bool DisplayAllContentTypes { get; set; }

    public IEnumerable<string> ContentTypes { get; set; } = [];

    public required ContentPartFieldDefinition PartFieldDefinition { get; set; }
}

public class ContentPickerResult
{
    public string? DisplayText { get; set; }

    public required string ContentItemId { get; set; }

    public bool HasPublished { get; set; }

    public ContentItem? ContentItem { get; set; }
}

/// <summary>Names the stereotypes modules know.</summary>
public interface IStereotypesProvider
{
    Task<IEnumerable<StereotypeDescription>> GetStereotypesAsync();
}

public interface IStereotypeService
{
    Task<IEnumerable<StereotypeDescription>> GetStereotypesAsync();
}
