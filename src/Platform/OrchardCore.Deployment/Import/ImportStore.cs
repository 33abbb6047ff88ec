using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace OrchardCore.Deployment.Import;

/// <summary>Keeps uploaded packages between the dry run and the decision, each for who uploaded it.</summary>
public sealed class ImportStore : IDisposable
{
    private const int MaxPackages = 8;
    private const string Folder = "Imports";

    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(2);

    private readonly TimeProvider _time;
    private readonly DirectoryInfo _folder;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    public ImportStore(TimeProvider time, IOptions<ShellOptions> shellOptions, ShellSettings shellSettings)
    {
        _time = time;
        _folder = new DirectoryInfo(Path.Combine(shellOptions.Value.FolderOf(shellSettings.Name), Folder));

        // What a process left behind that ended at once.
        if (_folder.Exists)
        {
            foreach (var file in _folder.EnumerateFiles().Where(file => time.GetUtcNow() - file.LastWriteTimeUtc > _lifetime))
            {
                file.Delete();
            }
        }
    }

    /// <summary>Writes an upload to a file; nothing remains of one that breaks off. Returns the key with which <paramref name="userName"/> gets it back.</summary>
    public async Task<string> KeepAsync(Func<Stream, Task> write, string userName)
    {
        _folder.Create();
        var path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await write(file);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        return Add(path, userName);
    }

    /// <summary>The path of the file; null when it is gone or somebody else's.</summary>
    public string? Find(string key, string userName)
    {
        lock (_lock)
        {
            return _uploads.TryGetValue(key, out var upload) && upload.UserName == userName && !IsOver(upload) && File.Exists(upload.Path) ? upload.Path : null;
        }
    }

    public void Remove(string key)
    {
        lock (_lock)
        {
            Forget(key);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var key in _uploads.Keys.ToArray())
            {
                Forget(key);
            }
        }
    }

    private string Add(string path, string userName)
    {
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
        {
            _uploads[key] = new Upload(path, userName, _time.GetUtcNow());
            foreach (var (old, _) in _uploads.OrderByDescending(pair => pair.Value.Time).Where((pair, i) => i >= MaxPackages || IsOver(pair.Value)).ToArray())
            {
                Forget(old);
            }
        }

        return key;
    }

    private bool IsOver(Upload upload) => _time.GetUtcNow() - upload.Time > _lifetime;

    private void Forget(string key)
    {
        if (_uploads.Remove(key, out var upload))
        {
            File.Delete(upload.Path);
        }
    }

    private sealed record Upload(string Path, string UserName, DateTimeOffset Time);
}
