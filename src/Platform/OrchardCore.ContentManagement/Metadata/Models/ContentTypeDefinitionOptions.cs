namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>Which type settings an editor shows for a stereotype or type.</summary>
public class ContentTypeDefinitionDriverOptions
{
    public bool ShowCreatable { get; set; } = true;

    public bool ShowListable { get; set; } = true;

    public bool ShowDraftable { get; set; } = true;

    public bool ShowVersionable { get; set; } = true;

    public bool ShowSecurable { get; set; } = true;
}

public class ContentTypeDefinitionOptions
{
    public Dictionary<string, ContentTypeDefinitionDriverOptions> Stereotypes { get; } = [];

    public Dictionary<string, ContentTypeDefinitionDriverOptions> ContentTypes { get; } = [];
}

public class StereotypeDescription
{
    public required string Stereotype { get; set; }

    public required string DisplayName { get; set; }
}
