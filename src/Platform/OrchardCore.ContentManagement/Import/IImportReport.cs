namespace OrchardCore.ContentManagement;

/// <summary>What an import did; the recipe executor prints the items it left alone.</summary>
public interface IImportReport
{
    int Created { get; set; }

    int Updated { get; set; }

    int Unchanged { get; set; }

    /// <summary>Items that an editor has changed since they were imported.</summary>
    IReadOnlyList<string> LeftAlone { get; }

    void ReportLeftAlone(ContentItem contentItem);
}

internal sealed class ImportReport : IImportReport
{
    private readonly List<string> _leftAlone = [];

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    public IReadOnlyList<string> LeftAlone => _leftAlone;

    public void ReportLeftAlone(ContentItem contentItem)
        => _leftAlone.Add($"{contentItem.ContentType} '{contentItem.DisplayText}' ({contentItem.ContentItemId})");
}
