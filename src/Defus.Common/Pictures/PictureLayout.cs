namespace Defus.Common.Pictures;

/// <summary>How a picture stands on a page.</summary>
/// <param name="Widths">The widths in pixels that browsers may choose from, smallest first.</param>
/// <param name="Sizes">How wide the picture is shown, as the attribute <c>sizes</c> says it.</param>
/// <param name="IsWide">Cut to 16:9; otherwise the picture keeps its shape.</param>
/// <param name="IsLazy">Loaded only when it comes into sight.</param>
public sealed record PictureLayout(int[] Widths, string Sizes, bool IsWide, bool IsLazy)
{
    /// <summary>In a list.</summary>
    public static readonly PictureLayout Card = new([320, 480, 640, 960], "(min-width: 75rem) 24rem, (min-width: 48rem) 45vw, 92vw", IsWide: true, IsLazy: true);

    /// <summary>Within a text.</summary>
    public static readonly PictureLayout Text = new([320, 480, 640, 960, 1344], "(min-width: 46rem) 42rem, 92vw", IsWide: false, IsLazy: true);

    /// <summary>The picture of a page, near its top.</summary>
    public static readonly PictureLayout Page = new([480, 720, 960, 1440], "(min-width: 62rem) 60rem, 92vw", IsWide: false, IsLazy: false);

    /// <summary>The width in pixels that its author wants it shown with, at most; null for as wide as there is room.</summary>
    public int? ShownWidth { get; init; }
}
