using OrchardCore.Data.Documents;

namespace OrchardCore.ContentManagement;

/// <summary>
/// Fingerprints of imported items. They tell what an editor has changed since from what only the recipe changed:
/// the former is left alone, the latter imported again.
/// </summary>
internal sealed class ContentImportDocument : Document
{
    /// <summary>By content item id.</summary>
    public Dictionary<string, ContentImport> Items { get; set; } = [];
}

internal sealed class ContentImport
{
    /// <summary>The active versions as they were stored by the import.</summary>
    public string State { get; set; } = "";

    /// <summary>What was imported, by version id.</summary>
    public Dictionary<string, string> Versions { get; set; } = [];
}
