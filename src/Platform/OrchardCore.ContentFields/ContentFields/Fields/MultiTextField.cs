using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields;

/// <summary>Several texts chosen from a list.</summary>
public class MultiTextField : ContentField
{
    public string[] Values { get; set; } = [];
}
