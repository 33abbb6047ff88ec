using YesSql.Indexes;

namespace OrchardCore.ContentFields.Indexing.SQL;

/// <summary>A value of a field in an active version. As Orchard Core's tables, but only fields that the content list is filtered by are in them.</summary>
public abstract class ContentFieldIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string ContentItemVersionId { get; set; } = "";

    public string ContentType { get; set; } = "";

    public string ContentPart { get; set; } = "";

    public string ContentField { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

public class TextFieldIndex : ContentFieldIndex
{
    public const int MaxTextSize = 766;

    public string? Text { get; set; }
}

public class BooleanFieldIndex : ContentFieldIndex
{
    public bool? Boolean { get; set; }
}

public class NumericFieldIndex : ContentFieldIndex
{
    public decimal? Numeric { get; set; }
}

public class DateFieldIndex : ContentFieldIndex
{
    public DateTime? Date { get; set; }
}

public class DateTimeFieldIndex : ContentFieldIndex
{
    /// <summary>UTC.</summary>
    public DateTime? DateTime { get; set; }
}

public class ContentPickerFieldIndex : ContentFieldIndex
{
    public string? SelectedContentItemId { get; set; }
}
