using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>A version of a piece of content: its identity, state and parts.</summary>
[JsonConverter(typeof(ContentItemConverter))]
public class ContentItem : ContentElement
{
    private static readonly FrozenSet<string> _wellKnown = new[]
    {
        nameof(Id), nameof(ContentItemId), nameof(ContentItemVersionId), nameof(ContentType), nameof(DisplayText), nameof(Latest),
        nameof(Published), nameof(ModifiedUtc), nameof(PublishedUtc), nameof(CreatedUtc), nameof(Owner), nameof(Author),
    }.ToFrozenSet(StringComparer.Ordinal);

    public ContentItem() => ContentItem = this;

    /// <summary>The id of the stored document; 0 until stored. Not part of the JSON.</summary>
    public long Id { get; set; }

    /// <summary>The same for all versions.</summary>
    public string ContentItemId { get; set; } = null!;

    public string ContentItemVersionId { get; set; } = null!;

    public string ContentType { get; set; } = null!;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    /// <summary>User id.</summary>
    public string? Owner { get; set; }

    /// <summary>User name of who changed it last.</summary>
    public string? Author { get; set; }

    public string? DisplayText { get; set; }

    public override string ToString() => string.IsNullOrWhiteSpace(DisplayText) ? $"{ContentType} ({ContentItemId})" : DisplayText;

    internal static bool IsWellKnownName(string name) => _wellKnown.Contains(name);

    private protected override bool IsWellKnown(string name) => _wellKnown.Contains(name);
}
