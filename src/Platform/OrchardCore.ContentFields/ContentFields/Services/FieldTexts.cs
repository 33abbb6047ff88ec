namespace OrchardCore.ContentFields.Services;

/// <summary>The name under which the messages of the fields are translated.</summary>
public sealed class FieldTexts
{
    private FieldTexts()
    {
    }
}
