using OrchardCore.Json;

namespace OrchardCore.ContentManagement;

/// <param name="Item">The imported version.</param>
/// <param name="IsNew">Whether the version is new.</param>
/// <param name="Differences">What is different in a version that was there before.</param>
public sealed record ImportedVersion(ContentItem Item, bool IsNew, IReadOnlyList<JsonDifference> Differences);

/// <summary>How an import goes about, and what it did.</summary>
public interface IImportReport
{
    /// <summary>Whether the import replaces what editors changed since it was imported.</summary>
    bool ReplacesEdited { get; set; }

    int Created { get; }

    int Updated { get; }

    int Unchanged { get; set; }

    /// <summary>The versions that were created or changed, in order.</summary>
    IReadOnlyList<ImportedVersion> Imported { get; }

    /// <summary>Items that an editor has changed since they were imported.</summary>
    IReadOnlyList<string> LeftAlone { get; }

    void ReportImported(ImportedVersion version);

    void ReportLeftAlone(ContentItem contentItem);
}

internal sealed class ImportReport : IImportReport
{
    private readonly List<string> _leftAlone = [];

    private readonly List<ImportedVersion> _imported = [];

    public bool ReplacesEdited { get; set; }

    public int Created => _imported.Count(version => version.IsNew);

    public int Updated => _imported.Count - Created;

    public int Unchanged { get; set; }

    public IReadOnlyList<ImportedVersion> Imported => _imported;

    public IReadOnlyList<string> LeftAlone => _leftAlone;

    public void ReportImported(ImportedVersion version) => _imported.Add(version);

    public void ReportLeftAlone(ContentItem contentItem)
        => _leftAlone.Add($"{contentItem.ContentType} '{contentItem.DisplayText}' ({contentItem.ContentItemId})");
}
