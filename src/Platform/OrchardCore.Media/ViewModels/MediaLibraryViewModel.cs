using OrchardCore.FileStorage;

namespace OrchardCore.Media.ViewModels;

/// <summary>One folder of the library.</summary>
public class MediaLibraryViewModel
{
    public string Path { get; set; } = "";

    public IReadOnlyList<IFileStoreEntry> Folders { get; set; } = [];

    public IReadOnlyList<IFileStoreEntry> Files { get; set; } = [];

    public string Accept { get; set; } = "";

    /// <summary>The folders above, from the root.</summary>
    public IEnumerable<(string Name, string Path)> Trail()
    {
        var segments = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Select((name, i) => (name, string.Join('/', segments[..(i + 1)])));
    }
}
