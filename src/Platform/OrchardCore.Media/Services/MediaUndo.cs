using System.Runtime.CompilerServices;
using OrchardCore.Data;

namespace OrchardCore.Media.Services;

/// <summary>
/// Takes changes of files back when the store transaction they were made in is rolled back. A journal on disk lets the next start
/// do the same when the process ends before the commit.
/// </summary>
internal sealed class MediaUndo
{
    // The shells that one transaction uses share its journal.
    private static readonly ConditionalWeakTable<IStoreTransaction, MediaJournal> _journals = [];

    private readonly MediaFolder _folder;
    private readonly ICommitMarks _marks;

    public MediaUndo(MediaFolder folder, ICommitMarks marks)
    {
        _folder = folder;
        _marks = marks;
    }

    /// <summary>Call it before a file is written, moved or deleted.</summary>
    public async Task BeforeChangeAsync(string file)
    {
        if (StoreTransaction.Current is { } transaction)
        {
            (await JournalAsync(transaction)).NoteFile(file);
        }
    }

    /// <summary>Makes a folder and those above it; on a roll-back those go that are empty then.</summary>
    public async Task CreateDirectoryAsync(string directory)
    {
        if (Directory.Exists(directory))
        {
            return;
        }

        if (StoreTransaction.Current is { } transaction)
        {
            var journal = await JournalAsync(transaction);

            // Undone in the reverse order: the inner folder goes first.
            foreach (var folder in Missing(directory).Reverse())
            {
                journal.NoteFolder(folder);
            }
        }

        Directory.CreateDirectory(directory);
    }

    private async ValueTask<MediaJournal> JournalAsync(IStoreTransaction transaction)
    {
        if (_journals.TryGetValue(transaction, out var journal))
        {
            return journal;
        }

        journal = MediaJournal.Begin(_folder);
        _journals.Add(transaction, journal);
        transaction.OnRolledBack(() =>
        {
            journal.Undo();
            return Task.CompletedTask;
        });
        transaction.OnCommitted(() =>
        {
            journal.Forget();
            return _marks.RemoveAsync(journal.Mark);
        });
        await _marks.AddAsync(journal.Mark);
        return journal;
    }

    private static IEnumerable<string> Missing(string directory)
    {
        for (var folder = directory; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
