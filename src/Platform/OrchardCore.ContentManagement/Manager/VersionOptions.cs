namespace OrchardCore.ContentManagement;

/// <summary>Which version of an item is meant.</summary>
public record VersionOptions
{
    /// <summary>The latest, published or not.</summary>
    public static VersionOptions Latest { get; } = new() { IsLatest = true };

    public static VersionOptions Published { get; } = new() { IsPublished = true };

    /// <summary>The latest, if it is not published.</summary>
    public static VersionOptions Draft { get; } = new() { IsDraft = true };

    /// <summary>The draft; made from the published version when there is none.</summary>
    public static VersionOptions DraftRequired { get; } = new() { IsDraft = true, IsDraftRequired = true };

    /// <summary>A draft of its own: the one there was becomes history. The built-in platform's addition.</summary>
    public static VersionOptions NewDraft { get; } = new() { IsDraft = true, IsDraftRequired = true, IsNewVersion = true };

    public bool IsLatest { get; private init; }

    public bool IsPublished { get; private init; }

    public bool IsDraft { get; private init; }

    public bool IsDraftRequired { get; private init; }

    internal bool IsNewVersion { get; private init; }
}
