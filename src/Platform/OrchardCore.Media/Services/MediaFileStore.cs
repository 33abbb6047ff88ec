using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OrchardCore.FileStorage;
using OrchardCore.Media.Events;

namespace OrchardCore.Media.Services;

/// <summary>The media library on disk. What is written within a store transaction goes with it when it is rolled back.</summary>
internal sealed class MediaFileStore : IMediaFileStore
{
    private readonly MediaFolder _folder;
    private readonly MediaUndo _undo;
    private readonly MediaOptions _options;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IEnumerable<IMediaEventHandler> _handlers;
    private readonly IEnumerable<IMediaCreatingEventHandler> _creatingHandlers;

    public MediaFileStore(
        MediaFolder folder,
        MediaUndo undo,
        IOptions<MediaOptions> options,
        IHttpContextAccessor httpContextAccessor,
        IEnumerable<IMediaEventHandler> handlers,
        IEnumerable<IMediaCreatingEventHandler> creatingHandlers)
    {
        _folder = folder;
        _undo = undo;
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
        foreach (var entry in entries.Where(entry => _folder.Holds(entry.FullName)).OrderBy(e => e is FileInfo).ThenBy(e => e.FullName, StringComparer.OrdinalIgnoreCase))
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
        await _undo.CreateDirectoryAsync(physical);
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
            await _undo.BeforeChangeAsync(physical);
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
                await _undo.BeforeChangeAsync(file);
            }

            // Out of the library in one go.
            var removed = _folder.NewWorkPath();
            Directory.Move(physical, removed);
            Directory.Delete(removed, recursive: true);
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
        await _undo.CreateDirectoryAsync(Path.GetDirectoryName(target)!);
        await _undo.BeforeChangeAsync(source);
        await _undo.BeforeChangeAsync(target);
        File.Move(source, target);
        await EachAsync(h => h.MediaMovedAsync(context));
    }

    public async Task CopyFileAsync(string srcPath, string dstPath)
    {
        var source = Existing(srcPath);
        var target = Missing(dstPath);
        await _undo.CreateDirectoryAsync(Path.GetDirectoryName(target)!);
        await _undo.BeforeChangeAsync(target);
        var temporary = _folder.NewWorkPath();
        try
        {
            File.Copy(source, temporary);
            File.Move(temporary, target);
        }
        finally
        {
            File.Delete(temporary);
        }
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

        await _undo.CreateDirectoryAsync(Path.GetDirectoryName(physical)!);

        // Readers see the old file or the whole new one.
        var temporary = _folder.NewWorkPath();
        try
        {
            await using (var file = File.Create(temporary))
            {
                await stream.CopyToAsync(file);
            }

            await _undo.BeforeChangeAsync(physical);
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
