using OrchardCore.Media.Fields;

namespace Defus.Common.Content;

/// <summary>The first picture of a media field: its path in the media library and its alternative text.</summary>
public sealed record Picture(string Path, string AlternativeText)
{
    /// <summary>The point that stays in sight when the picture is cut; null for the middle.</summary>
    public Anchor? Focus { get; init; }

    /// <summary>The picture, or null when the field holds none.</summary>
    public static Picture? Of(MediaField? field)
        => field?.Paths is [var path, ..] && !string.IsNullOrEmpty(path)
            ? new Picture(path, field.MediaTexts is [var text, ..] ? text ?? string.Empty : string.Empty) { Focus = field.GetAnchors() is [var focus, ..] ? focus : null }
            : null;
}
