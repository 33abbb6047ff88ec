using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.FileStorage;
using OrchardCore.Media.Library;

namespace OrchardCore.Media.ViewModels;

/// <summary>One folder of the library, or what a search found below it.</summary>
public class MediaLibraryViewModel
{
    public string Path { get; set; } = "";

    public string Search { get; set; } = "";

    /// <summary>"name", "newest" or "largest".</summary>
    public string Sort { get; set; } = "name";

    public IReadOnlyList<IFileStoreEntry> Folders { get; set; } = [];

    /// <summary>The files of this page.</summary>
    public IReadOnlyList<IFileStoreEntry> Files { get; set; } = [];

    public IReadOnlyDictionary<string, MediaNote> Notes { get; set; } = new Dictionary<string, MediaNote>();

    public int Total { get; set; }

    public dynamic? Pager { get; set; }

    public string Accept { get; set; } = "";

    /// <summary>In megabytes.</summary>
    public long MaxFileSize { get; set; }

    /// <summary>The folders above, from the root.</summary>
    public IEnumerable<(string Name, string Path)> Trail() => MediaTrail.Of(Path);
}

/// <summary>A file with what is known of it.</summary>
public class MediaFileViewModel
{
    public string File { get; set; } = "";

    [StringLength(500)]
    public string? AlternativeText { get; set; }

    [StringLength(500)]
    public string? Copyright { get; set; }

    /// <summary>Percent from the left.</summary>
    [Range(0, 100)]
    public int FocusX { get; set; } = 50;

    /// <summary>Percent from the top.</summary>
    [Range(0, 100)]
    public int FocusY { get; set; } = 50;

    [BindNever]
    public long Length { get; set; }

    [BindNever]
    public DateTime ModifiedUtc { get; set; }

    [BindNever]
    public bool IsImage { get; set; }

    [BindNever]
    public IReadOnlyList<string> Folders { get; set; } = [];

    [BindNever]
    public IReadOnlyList<(string ContentItemId, string Name)> Usages { get; set; } = [];

    public string Folder => MediaTrail.Parent(File ?? "");
}

internal static class MediaTrail
{
    public static IEnumerable<(string Name, string Path)> Of(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Select((name, i) => (name, string.Join('/', segments[..(i + 1)])));
    }

    public static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
}
