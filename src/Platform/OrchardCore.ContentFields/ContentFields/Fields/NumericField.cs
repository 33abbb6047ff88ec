using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields;

/// <summary>A number.</summary>
public class NumericField : ContentField
{
    public decimal? Value { get; set; }
}
