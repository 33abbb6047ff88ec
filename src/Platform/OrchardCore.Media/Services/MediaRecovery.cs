using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using OrchardCore.Modules;

namespace OrchardCore.Media.Services;

/// <summary>
/// At the start of the site: undoes the changes of files whose store transaction was not committed because the process ended, and
/// throws away uploads that were never finished.
/// </summary>
internal sealed class MediaRecovery : ModularTenantEvents
{
    // An upload of another process is locked while it is written, and moved right after.
    private static readonly TimeSpan _abandoned = TimeSpan.FromMinutes(10);

    private readonly MediaFolder _folder;
    private readonly ICommitMarks _marks;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public MediaRecovery(MediaFolder folder, ICommitMarks marks, TimeProvider time, ILogger<MediaRecovery> logger)
    {
        _folder = folder;
        _marks = marks;
        _time = time;
        _logger = logger;
    }

    public override async Task ActivatingAsync()
    {
        if (!Directory.Exists(_folder.WorkRoot))
        {
            return;
        }

        foreach (var journal in MediaJournal.Abandoned(_folder))
        {
            if (await _marks.ContainsAsync(journal.Mark))
            {
                journal.Forget();
                await _marks.RemoveAsync(journal.Mark);
            }
            else
            {
                journal.Undo();
                _logger.LogWarning("Changes of the media library were taken back: the work they belong to was interrupted.");
            }
        }

        RemoveUnfinished();
    }

    private void RemoveUnfinished()
    {
        var limit = _time.GetUtcNow().UtcDateTime - _abandoned;
        foreach (var entry in new DirectoryInfo(_folder.WorkRoot).EnumerateFileSystemInfos("*" + MediaFolder.WorkExtension).Where(entry => entry.LastWriteTimeUtc < limit).ToArray())
        {
            if (entry is DirectoryInfo directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
