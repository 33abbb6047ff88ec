using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.Taxonomies.Settings;

/// <summary>Which taxonomy a field takes its terms from, and how many.</summary>
public class TaxonomyFieldSettings : FieldSettings
{
    public string TaxonomyContentItemId { get; set; } = string.Empty;

    /// <summary>Only one term may be chosen.</summary>
    public bool Unique { get; set; }

    /// <summary>Only terms without children may be chosen.</summary>
    public bool LeavesOnly { get; set; }

    /// <summary>Editors who may manage taxonomies may add terms; the Tags editor has a setting of its own.</summary>
    public bool Open { get; set; }

    public string? Placeholder { get; set; }
}

/// <summary>Whether the tags editor may add terms.</summary>
public class TaxonomyFieldTagsEditorSettings
{
    public bool Open { get; set; } = true;
}
