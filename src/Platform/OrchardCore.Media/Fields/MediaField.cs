using System.Text.Json.Dynamic;
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
        => Data(mediaField)["Anchors"]?.ToObject<Anchor[]>() ?? [];

    public static void SetAnchors(this MediaField mediaField, Anchor[] anchors) => Data(mediaField)["Anchors"] = JNode.FromObject(anchors);

    // By its type: a dynamic call would load a compiler.
    internal static JsonObject Data(MediaField mediaField) => ContentData.Of(mediaField);
}

/// <summary>The names of files as they were uploaded.</summary>
public static class MediaFieldAttachedFileNameExtensions
{
    public static string[] GetAttachedFileNames(this MediaField mediaField)
        => MediaFieldAnchorExtensions.Data(mediaField)["AttachedFileNames"]?.ToObject<string[]>() ?? [];

    public static void SetAttachedFileNames(this MediaField mediaField, string[] fileNames)
        => MediaFieldAnchorExtensions.Data(mediaField)["AttachedFileNames"] = JNode.FromObject(fileNames);
}
