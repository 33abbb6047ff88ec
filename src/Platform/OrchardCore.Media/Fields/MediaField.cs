using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;

namespace OrchardCore.Media.Fields;

/// <summary>Files of the media library with a text for each.</summary>
public class MediaField : ContentField
{
    public string[] Paths { get; set; } = [];

    /// <summary>Alternative texts, in the order of the paths.</summary>
    public string[] MediaTexts { get; set; } = [];
}

/// <summary>The focal point of an image, 0 to 1 from the top left corner.</summary>
public class Anchor
{
    public float X { get; set; } = 0.5f;

    public float Y { get; set; } = 0.5f;
}

/// <summary>The focal points of a field's images.</summary>
public static class MediaFieldAnchorExtensions
{
    public static Anchor[] GetAnchors(this MediaField mediaField)
        => ((JsonNode?)mediaField.Content["Anchors"])?.ToObject<Anchor[]>() ?? [];

    public static void SetAnchors(this MediaField mediaField, Anchor[] anchors) => mediaField.Content["Anchors"] = JNode.FromObject(anchors);
}

/// <summary>The names of files as they were uploaded.</summary>
public static class MediaFieldAttachedFileNameExtensions
{
    public static string[] GetAttachedFileNames(this MediaField mediaField)
        => ((JsonNode?)mediaField.Content["AttachedFileNames"])?.ToObject<string[]>() ?? [];

    public static void SetAttachedFileNames(this MediaField mediaField, string[] fileNames)
        => mediaField.Content["AttachedFileNames"] = JNode.FromObject(fileNames);
}
