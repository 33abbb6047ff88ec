using OrchardCore.Environment.Shell;

namespace OrchardCore.Setup.Services;

/// <summary>Removes the SQLite file that a set-up has made, unless the set-up keeps it. A file that was there before stays.</summary>
internal sealed class NewDatabaseFile : IDisposable
{
    private readonly string? _path;

    public NewDatabaseFile(ShellOptions options, ShellSettings settings)
    {
        if (settings["DatabaseProvider"] != "Sqlite" || settings["DatabaseName"] is not { } name)
        {
            return;
        }

        var path = Path.Combine(options.FolderOf(settings.Name), name);
        _path = File.Exists(path) ? null : path;
    }

    private bool IsKept { get; set; }

    public void Keep() => IsKept = true;

    public void Dispose()
    {
        if (_path is null || IsKept)
        {
            return;
        }

        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_path + suffix);
        }
    }
}
