using System.IO.Compression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using OrchardCore.Deployment.Services;

namespace OrchardCore.Deployment.Import;

/// <summary>The files of a zip archive, read where they are: nothing is unpacked to disk. One file is open at a time.</summary>
internal sealed class ZipPackage : IFileProvider, IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    /// <exception cref="PackageException">It is no archive, or a dangerous one.</exception>
    public ZipPackage(Stream stream, PackageOptions options)
    {
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Check(options);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            _archive?.Dispose();
            throw new PackageException(PackageFault.NotReadable);
        }
        catch
        {
            _archive?.Dispose();
            throw;
        }
    }

    public IReadOnlyCollection<string> Names => _entries.Keys;

    public IFileInfo GetFileInfo(string subpath)
        => _entries.TryGetValue(subpath.TrimStart('/'), out var entry) ? new ZipFileInfo(entry) : new NotFoundFileInfo(subpath);

    /// <summary>Recipes name files, never folders.</summary>
    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => _archive.Dispose();

    private void Check(PackageOptions options)
    {
        if (_archive.Entries.Count > options.MaxFiles)
        {
            throw new PackageException(PackageFault.TooManyFiles);
        }

        var size = 0L;
        foreach (var entry in _archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var name = PackagePaths.Normalize(entry.FullName) ?? throw new PackageException(PackageFault.UnsafePath, entry.FullName);
            if (!_entries.TryAdd(name, entry))
            {
                throw new PackageException(PackageFault.SameNameTwice, name);
            }

            // The sizes are those the archive claims; reading on beyond them is refused.
            size += entry.Length;
            if (size > options.MaxUnpackedSize)
            {
                throw new PackageException(PackageFault.TooLarge);
            }
        }
    }

    private sealed class ZipFileInfo : IFileInfo
    {
        private readonly ZipArchiveEntry _entry;

        public ZipFileInfo(ZipArchiveEntry entry)
        {
            _entry = entry;
        }

        public bool Exists => true;

        public long Length => _entry.Length;

        public string? PhysicalPath => null;

        public string Name => _entry.Name;

        public DateTimeOffset LastModified => _entry.LastWriteTime;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new BoundedStream(_entry.Open(), _entry.Length);
    }
}
