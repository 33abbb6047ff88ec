using LinqToDB.Mapping;

namespace OrchardCore.Data.Engine;

/// <summary>The columns of the document table that queries look at.</summary>
[Table("Document")]
internal sealed class DocumentRow
{
    [Column, PrimaryKey]
    public long Id { get; set; }

    [Column]
    public string Type { get; set; } = "";
}
