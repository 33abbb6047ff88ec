namespace OrchardCore.ContentFields.Settings;

/// <summary>The display mode Header: the level of the heading, 1 to 6.</summary>
public class TextFieldHeaderDisplaySettings
{
    public int Level { get; set; } = 2;
}
