using OrchardCore.ContentManagement;

namespace OrchardCore.Media.Fields;

/// <summary>Files of the media library by path, each with its alternative text.</summary>
public class MediaField : ContentField
{
    public string[] Paths { get; set; } = [];

    public string[] MediaTexts { get; set; } = [];
}
