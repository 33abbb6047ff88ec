using System.Text;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.FileStorage;

namespace OrchardCore.Media.Services;

/// <summary>Where the files of the site are on disk. No path leads out of the folder.</summary>
internal sealed class MediaFolder
{
    // What file systems take; longer ones fail only when they are written.
    private const int MaxNameBytes = 255;
    private const int MaxPathLength = 1000;

    /// <summary>The ending of the names that <see cref="NewWorkPath"/> makes.</summary>
    public const string WorkExtension = ".tmp";

    private const string WorkName = ".work";

    public MediaFolder(IOptions<ShellOptions> shellOptions, ShellSettings shellSettings, IOptions<MediaOptions> mediaOptions)
    {
        var site = Path.GetFullPath(shellOptions.Value.FolderOf(shellSettings.Name));
        Root = Path.Combine(site, mediaOptions.Value.AssetsPath);
        WorkRoot = Path.Combine(Root, WorkName);
        CacheRoot = Path.Combine(site, "MediaCache");
    }

    public string Root { get; }

    /// <summary>Files on their way into the library, and journals; on the same disk as the library, but no part of it.</summary>
    public string WorkRoot { get; }

    /// <summary>Resized images; may be deleted at any time.</summary>
    public string CacheRoot { get; }

    /// <summary>The path on disk.</summary>
    /// <exception cref="FileStoreException">The path is not one of the library.</exception>
    public string PhysicalPath(string? path)
        => TryGetPhysicalPath(path, out var physical) ? physical : throw new FileStoreException($"'{path}' is not a path of the media library.");

    public bool TryGetPhysicalPath(string? path, out string physical)
    {
        physical = Root;
        var relative = (path ?? "").Replace('\\', '/').Trim('/');
        if (relative.Length == 0)
        {
            return true;
        }

        if (relative.Length > MaxPathLength || relative.Split('/')[0].Equals(WorkName, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var segment in relative.Split('/'))
        {
            if (segment.Length == 0 || Encoding.UTF8.GetByteCount(segment) > MaxNameBytes || segment.Trim('.', ' ').Length == 0 || segment.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || segment.Any(char.IsControl))
            {
                return false;
            }
        }

        physical = Path.Combine(Root, relative);
        return true;
    }

    /// <summary>Whether a path on disk is one of the library.</summary>
    public bool Holds(string physical)
        => physical.StartsWith(Root, StringComparison.Ordinal) && physical != WorkRoot && !physical.StartsWith(WorkRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A path, not taken yet, for something that is moved into the library when it is whole, or is on its way out.</summary>
    public string NewWorkPath()
    {
        Directory.CreateDirectory(WorkRoot);
        return Path.Combine(WorkRoot, Guid.NewGuid().ToString("N") + WorkExtension);
    }

    public string RelativePath(string physical) => Path.GetRelativePath(Root, physical).Replace('\\', '/');
}
