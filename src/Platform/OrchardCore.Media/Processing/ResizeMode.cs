namespace OrchardCore.Media.Core.Processing;

/// <summary>How an image is fitted into the size asked for.</summary>
public enum ResizeMode
{
    Undefined,

    /// <summary>As large as fits; never enlarged.</summary>
    Max,

    /// <summary>Fills the size; what overlaps is cut off around the focal point.</summary>
    Crop,

    /// <summary>As large as fits, then filled up with the background.</summary>
    Pad,

    /// <summary>Like Pad, but never enlarged.</summary>
    BoxPad,

    /// <summary>As small as covers the size; never enlarged.</summary>
    Min,

    /// <summary>Fills the size without keeping proportions.</summary>
    Stretch,
}

/// <summary>File formats of images. Bmp and Tga cannot be written by the built-in platform.</summary>
public enum Format
{
    Undefined,
    Bmp,
    Gif,
    Jpg,
    Png,
    Tga,
    WebP,

    /// <summary>The built-in platform's addition.</summary>
    Avif,
}
