using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using OrchardCore.Media.Services;

namespace OrchardCore.Media.Processing;

/// <summary>Keeps made images on disk. The name covers the source's path, size and time, so that a replaced file is made anew.</summary>
internal sealed class ImageCache
{
    private const long Room = 1_000_000;

    private static readonly SemaphoreSlim _workers = new(Math.Max(1, System.Environment.ProcessorCount - 1));

    private readonly MediaFolder _folder;
    private readonly ConcurrentDictionary<string, Lazy<Task>> _running = new(StringComparer.Ordinal);

    public ImageCache(MediaFolder folder)
    {
        _folder = folder;
    }

    /// <summary>The made file, from the cache or new. Whoever asks for the same at once waits for the one that makes it.</summary>
    /// <exception cref="InvalidDataException">The source cannot be processed.</exception>
    public async Task<FileInfo> GetAsync(FileInfo source, MediaCommands commands, string extension)
    {
        var target = new FileInfo(TargetPath(source, commands, extension));
        if (target.Exists)
        {
            return target;
        }

        var work = _running.GetOrAdd(target.FullName, path => new Lazy<Task>(() => MakeAsync(source.FullName, path, commands)));
        try
        {
            await work.Value;
        }
        finally
        {
            _running.TryRemove(target.FullName, out _);
        }

        target.Refresh();
        return target;
    }

    /// <summary>Whether the disk is full.</summary>
    public bool HasNoRoom => new DriveInfo(Path.GetFullPath(_folder.CacheRoot)).AvailableFreeSpace < Room;

    /// <summary>Removes files that were made before a moment.</summary>
    public void RemoveOlderThan(DateTime momentUtc)
    {
        if (!Directory.Exists(_folder.CacheRoot))
        {
            return;
        }

        foreach (var file in new DirectoryInfo(_folder.CacheRoot).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.LastWriteTimeUtc < momentUtc)
            {
                file.Delete();
            }
        }
    }

    private static async Task MakeAsync(string source, string target, MediaCommands commands)
    {
        await _workers.WaitAsync();
        var directory = Path.GetDirectoryName(target)!;
        var temporary = Path.Combine(directory, Guid.NewGuid().ToString("N") + Path.GetExtension(target));
        try
        {
            Directory.CreateDirectory(directory);
            await Task.Run(() => ImageResizer.Resize(source, temporary, commands));
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            _workers.Release();
            File.Delete(temporary);
        }
    }

    private string TargetPath(FileInfo source, MediaCommands commands, string extension)
    {
        var key = $"{source.FullName}|{source.Length}|{source.LastWriteTimeUtc.Ticks}|{commands}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
        return Path.Combine(_folder.CacheRoot, hash[..2], hash + extension);
    }
}
