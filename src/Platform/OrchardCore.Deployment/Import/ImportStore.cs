using System.Security.Cryptography;

namespace OrchardCore.Deployment.Import;

/// <summary>Keeps uploaded packages between the dry run and the decision, each for who uploaded it.</summary>
public sealed class ImportStore : IDisposable
{
    private const int MaxPackages = 8;
    private const string Prefix = "site-import-";

    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(2);

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    public ImportStore(TimeProvider time)
    {
        _time = time;

        // What a process left behind that ended at once.
        foreach (var file in new DirectoryInfo(Path.GetTempPath()).EnumerateFiles(Prefix + "*").Where(file => time.GetUtcNow() - file.LastWriteTimeUtc > _lifetime))
        {
            try
            {
                file.Delete();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It belongs to another site on this machine.
            }
        }
    }

    /// <summary>A new empty file for an upload.</summary>
    public static string CreateFile() => Path.Combine(Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N"));

    /// <summary>Keeps a file. Returns the key with which <paramref name="userName"/> gets it back.</summary>
    public string Add(string path, string userName)
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
