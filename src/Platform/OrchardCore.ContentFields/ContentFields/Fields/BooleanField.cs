using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields;

/// <summary>Yes or no.</summary>
public class BooleanField : ContentField
{
    public bool Value { get; set; }
}
