using OrchardCore.Data;

namespace OrchardCore.Media.Services;

/// <summary>Takes changes of files back when the store transaction they were made in is rolled back.</summary>
internal static class MediaUndo
{
    /// <summary>Call it before a file is written, moved or deleted.</summary>
    public static void BeforeChange(string file)
    {
        if (StoreTransaction.Current is not { } transaction)
        {
            return;
        }

        if (!File.Exists(file))
        {
            transaction.OnRolledBack(() =>
            {
                File.Delete(file);
                return Task.CompletedTask;
            });
            return;
        }

        var backup = Path.Combine(Path.GetTempPath(), "media-" + Guid.NewGuid().ToString("N"));
        File.Copy(file, backup);
        File.SetLastWriteTimeUtc(backup, File.GetLastWriteTimeUtc(file));
        transaction.OnRolledBack(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Move(backup, file, overwrite: true);
            return Task.CompletedTask;
        });
        transaction.OnCommitted(() =>
        {
            File.Delete(backup);
            return Task.CompletedTask;
        });
    }

    /// <summary>Makes a folder and those above it; on a roll-back those go that are empty then.</summary>
    public static void CreateDirectory(string directory)
    {
        if (Directory.Exists(directory))
        {
            return;
        }

        // Undone in the reverse order: the inner folder goes first.
        if (StoreTransaction.Current is { } transaction)
        {
            foreach (var folder in Missing(directory).Reverse())
            {
                transaction.OnRolledBack(() =>
                {
                    RemoveEmpty(folder);
                    return Task.CompletedTask;
                });
            }
        }

        Directory.CreateDirectory(directory);
    }

    private static IEnumerable<string> Missing(string directory)
    {
        for (var folder = directory; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static void RemoveEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
