using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OrchardCore.FileStorage;
using OrchardCore.Media.Events;

namespace OrchardCore.Media.Services;

/// <summary>The media library on disk. What is written within a store transaction goes with it when it is rolled back.</summary>
internal sealed class MediaFileStore : IMediaFileStore
{
    private readonly MediaFolder _folder;
    private readonly MediaOptions _options;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IEnumerable<IMediaEventHandler> _handlers;
    private readonly IEnumerable<IMediaCreatingEventHandler> _creatingHandlers;

    public MediaFileStore(
        MediaFolder folder,
        IOptions<MediaOptions> options,
        IHttpContextAccessor httpContextAccessor,
        IEnumerable<IMediaEventHandler> handlers,
        IEnumerable<IMediaCreatingEventHandler> creatingHandlers)
    {
        _folder = folder;
        _options = options.Value;
        _httpContextAccessor = httpContextAccessor;
        _handlers = handlers;
        _creatingHandlers = creatingHandlers;
    }

    public string MapPathToPublicUrl(string path)
    {
        var encoded = string.Join('/', (path ?? "").Replace('\\', '/').Trim('/').Split('/').Select(Uri.EscapeDataString));
        return $"{_options.CdnBaseUrl}{_httpContextAccessor.HttpContext?.Request.PathBase}{_options.AssetsRequestPath}/{encoded}";
    }

    public Task<IFileStoreEntry?> GetFileInfoAsync(string path)
    {
        var file = new FileInfo(_folder.PhysicalPath(path));
        return Task.FromResult<IFileStoreEntry?>(file.Exists ? new MediaEntry(_folder, file) : null);
    }

    public Task<IFileStoreEntry?> GetDirectoryInfoAsync(string path)
    {
        var directory = new DirectoryInfo(_folder.PhysicalPath(path));
        return Task.FromResult<IFileStoreEntry?>(directory.Exists || directory.FullName == _folder.Root ? new MediaEntry(_folder, directory) : null);
    }

    public async IAsyncEnumerable<IFileStoreEntry> GetDirectoryContentAsync(string? path = null, bool includeSubDirectories = false)
    {
        await Task.CompletedTask;
        var directory = new DirectoryInfo(_folder.PhysicalPath(path));
        if (!directory.Exists)
        {
            yield break;
        }

        var entries = directory.EnumerateFileSystemInfos("*", includeSubDirectories ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly);
        foreach (var entry in entries.OrderBy(e => e is FileInfo).ThenBy(e => e.FullName, StringComparer.OrdinalIgnoreCase))
        {
            yield return new MediaEntry(_folder, entry);
        }
    }

    public async Task<bool> TryCreateDirectoryAsync(string path)
    {
        var physical = _folder.PhysicalPath(path);
        if (File.Exists(physical))
        {
            throw new FileStoreException($"There is a file named '{path}'.");
        }

        if (Directory.Exists(physical))
        {
            return false;
        }

        await EachAsync(h => h.MediaCreatingDirectoryAsync(new MediaCreatingContext { Path = path }));
        MediaUndo.CreateDirectory(physical);
        await EachAsync(h => h.MediaCreatedDirectoryAsync(new MediaCreatedContext { Path = path, Result = true }));
        return true;
    }

    public async Task<bool> TryDeleteFileAsync(string path)
    {
        var physical = _folder.PhysicalPath(path);
        await EachAsync(h => h.MediaDeletingFileAsync(new MediaDeletingContext { Path = path }));
        var exists = File.Exists(physical);
        if (exists)
        {
            MediaUndo.BeforeChange(physical);
            File.Delete(physical);
        }

        await EachAsync(h => h.MediaDeletedFileAsync(new MediaDeletedContext { Path = path, Result = exists }));
        return exists;
    }

    public async Task<bool> TryDeleteDirectoryAsync(string path)
    {
        var physical = _folder.PhysicalPath(path);
        if (physical == _folder.Root)
        {
            throw new FileStoreException("The root folder of the media library cannot be deleted.");
        }

        await EachAsync(h => h.MediaDeletingDirectoryAsync(new MediaDeletingContext { Path = path }));
        var exists = Directory.Exists(physical);
        if (exists)
        {
            foreach (var file in Directory.EnumerateFiles(physical, "*", SearchOption.AllDirectories))
            {
                MediaUndo.BeforeChange(file);
            }

            Directory.Delete(physical, recursive: true);
        }

        await EachAsync(h => h.MediaDeletedDirectoryAsync(new MediaDeletedContext { Path = path, Result = exists }));
        return exists;
    }

    public async Task MoveFileAsync(string oldPath, string newPath)
    {
        var context = new MediaMoveContext { OldPath = oldPath, NewPath = newPath };
        await EachAsync(h => h.MediaMovingAsync(context));
        var source = Existing(oldPath);
        var target = Missing(newPath);
        MediaUndo.CreateDirectory(Path.GetDirectoryName(target)!);
        MediaUndo.BeforeChange(source);
        MediaUndo.BeforeChange(target);
        File.Move(source, target);
        await EachAsync(h => h.MediaMovedAsync(context));
    }

    public Task CopyFileAsync(string srcPath, string dstPath)
    {
        var source = Existing(srcPath);
        var target = Missing(dstPath);
        MediaUndo.CreateDirectory(Path.GetDirectoryName(target)!);
        MediaUndo.BeforeChange(target);
        File.Copy(source, target);
        return Task.CompletedTask;
    }

    public Task<Stream> GetFileStreamAsync(string path) => Task.FromResult<Stream>(File.OpenRead(Existing(path)));

    public Task<Stream> GetFileStreamAsync(IFileStoreEntry fileStoreEntry) => GetFileStreamAsync(fileStoreEntry.Path);

    public async Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false)
    {
        var physical = _folder.PhysicalPath(path);
        if (Directory.Exists(physical))
        {
            throw new FileStoreException($"There is a folder named '{path}'.");
        }

        if (!overwrite)
        {
            Missing(path);
        }

        var stream = inputStream;
        foreach (var handler in _creatingHandlers)
        {
            stream = await handler.MediaCreatingAsync(new MediaCreatingContext { Path = path }, stream);
        }

        MediaUndo.CreateDirectory(Path.GetDirectoryName(physical)!);

        // Readers see the old file or the whole new one.
        var temporary = Path.Combine(Path.GetDirectoryName(physical)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = File.Create(temporary))
            {
                await stream.CopyToAsync(file);
            }

            MediaUndo.BeforeChange(physical);
            File.Move(temporary, physical, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return path;
    }

    public async Task<long?> GetPermittedStorageAsync()
    {
        var context = new MediaPermittedStorageContext();
        await EachAsync(h => h.MediaPermittedStorageAsync(context));
        return context.PermittedStorage;
    }

    private string Existing(string path)
        => _folder.PhysicalPath(path) is var physical && File.Exists(physical) ? physical : throw new FileStoreException($"There is no file '{path}' in the media library.");

    private string Missing(string path)
        => _folder.PhysicalPath(path) is var physical && !File.Exists(physical) ? physical : throw new FileStoreException($"The media library has a file '{path}' already.");

    private async Task EachAsync(Func<IMediaEventHandler, Task> call)
    {
        foreach (var handler in _handlers)
        {
            await call(handler);
        }
    }
}
