using System.IO.Compression;

namespace OrchardCore.Deployment.Services;

/// <summary>Streams the files of a package into a zip archive.</summary>
public sealed class ZipFileBuilder : IFileBuilder, IDisposable
{
    // What does not get smaller by packing.
    private static readonly HashSet<string> _packed = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".zip", ".docx", ".xlsx", ".pptx", ".odt", ".mp3", ".mp4", ".m4v", ".webm", ".ogg", ".woff2",
    };

    private readonly ZipArchive _archive;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public ZipFileBuilder(Stream stream)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    public async Task SetFileAsync(string subpath, Stream stream)
    {
        if (PackagePaths.Normalize(subpath) is not { } name)
        {
            throw new DeploymentException($"\"{subpath}\" is no name for a file in a package.");
        }

        if (!_names.Add(name))
        {
            throw new DeploymentException($"The package would have two files named \"{name}\".");
        }

        var entry = _archive.CreateEntry(name, _packed.Contains(Path.GetExtension(name)) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        await using var target = entry.Open();
        await stream.CopyToAsync(target);
    }

    public void Dispose() => _archive.Dispose();
}
