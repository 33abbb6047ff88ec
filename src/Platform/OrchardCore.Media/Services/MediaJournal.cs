using System.Text;
using System.Text.Json;

namespace OrchardCore.Media.Services;

/// <summary>
/// What it takes to undo the changes of one store transaction: a folder with a line for each change, written before the change is
/// made, and copies of the files that it replaces or deletes. The log stays open, and thereby locked, as long as the process lives.
/// </summary>
internal sealed class MediaJournal
{
    private const string LogName = "log";

    private readonly MediaFolder _library;
    private readonly string _folder;
    private readonly FileStream _log;
    private readonly List<Change> _changes;

    private MediaJournal(MediaFolder library, string folder, FileStream log, List<Change> changes)
    {
        _library = library;
        _folder = folder;
        _log = log;
        _changes = changes;
    }

    /// <summary>The mark in the database that says that the transaction was committed.</summary>
    public string Mark => "Media-" + Path.GetFileName(_folder);

    public static MediaJournal Begin(MediaFolder library)
    {
        var folder = Path.Combine(library.WorkRoot, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        return new MediaJournal(library, folder, Lock(folder), []);
    }

    /// <summary>The journals of processes that have ended. They are locked until <see cref="Undo"/> or <see cref="Forget"/>.</summary>
    public static IEnumerable<MediaJournal> Abandoned(MediaFolder library)
    {
        foreach (var folder in Directory.EnumerateDirectories(library.WorkRoot).Where(folder => !folder.EndsWith(MediaFolder.WorkExtension, StringComparison.Ordinal)).ToArray())
        {
            FileStream log;
            try
            {
                log = Lock(folder);
            }
            catch (IOException)
            {
                // Somebody is at work on it.
                continue;
            }

            yield return new MediaJournal(library, folder, log, Read(log));
        }
    }

    /// <summary>Notes a file that is about to be written, moved or deleted.</summary>
    public void NoteFile(string file)
    {
        var path = _library.RelativePath(file);
        if (!File.Exists(file))
        {
            Note(new Change(path, IsFolder: false, null, default));
            return;
        }

        var backup = _changes.Count.ToString("d", System.Globalization.CultureInfo.InvariantCulture);
        File.Copy(file, Path.Combine(_folder, backup));
        Note(new Change(path, IsFolder: false, backup, File.GetLastWriteTimeUtc(file)));
    }

    /// <summary>Notes a folder that is about to be made.</summary>
    public void NoteFolder(string folder) => Note(new Change(_library.RelativePath(folder), IsFolder: true, null, default));

    /// <summary>Takes all changes back. What was undone already when a process ended on the way is undone once more without harm.</summary>
    public void Undo()
    {
        foreach (var change in Enumerable.Reverse(_changes))
        {
            var target = Path.Combine(_library.Root, change.Path);
            if (change.IsFolder)
            {
                RemoveEmpty(target);
            }
            else if (change.Backup is null)
            {
                File.Delete(target);
            }
            else
            {
                Restore(Path.Combine(_folder, change.Backup), target, change.Time);
            }
        }

        Forget();
    }

    /// <summary>The changes stay.</summary>
    public void Forget()
    {
        _log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static FileStream Lock(string folder) => new(Path.Combine(folder, LogName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // A last line that is not whole belongs to a change that was never made.
    private static List<Change> Read(FileStream log)
    {
        using var reader = new StreamReader(log, Encoding.UTF8, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n');
        return [.. lines[..^1].Select(line => JsonSerializer.Deserialize<Change>(line)!)];
    }

    private void Note(Change change)
    {
        _log.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(change) + "\n"));
        _log.Flush();
        _changes.Add(change);
    }

    // A copy takes the file's place whole: the backup must outlive a process that ends here.
    private void Restore(string backup, string target, DateTime time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = _library.NewWorkPath();
        File.Copy(backup, temporary);
        File.SetLastWriteTimeUtc(temporary, time);
        File.Move(temporary, target, overwrite: true);
    }

    private static void RemoveEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>One line: without a backup there was nothing before.</summary>
    private sealed record Change(string Path, bool IsFolder, string? Backup, DateTime Time);
}
