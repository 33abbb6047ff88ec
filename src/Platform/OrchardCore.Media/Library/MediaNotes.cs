using OrchardCore.Documents;

namespace OrchardCore.Media.Library;

/// <summary>Reads and keeps the notes of files.</summary>
public sealed class MediaNotes
{
    private readonly IDocumentManager<MediaNotesDocument> _documents;
    private readonly IEnumerable<IMediaNoteHandler> _handlers;

    public MediaNotes(IDocumentManager<MediaNotesDocument> documents, IEnumerable<IMediaNoteHandler> handlers)
    {
        _documents = documents;
        _handlers = handlers;
    }

    /// <summary>The notes of a file; empty ones when there are none.</summary>
    public async Task<MediaNote> GetAsync(string path)
        => (await _documents.GetOrCreateImmutableAsync()).Notes.GetValueOrDefault(path) ?? new MediaNote();

    public async Task<IReadOnlyDictionary<string, MediaNote>> GetAllAsync()
        => (await _documents.GetOrCreateImmutableAsync()).Notes;

    public async Task SetAsync(string path, MediaNote note)
    {
        var before = await GetAsync(path);
        await ChangeAsync(document => document.Notes[path] = note);
        foreach (var handler in _handlers)
        {
            await handler.ChangedAsync(path, before, note);
        }
    }

    public Task RemoveAsync(string path) => ChangeAsync(document => document.Notes.Remove(path));

    public Task MoveAsync(string oldPath, string newPath) => ChangeAsync(document =>
    {
        if (document.Notes.Remove(oldPath, out var note))
        {
            document.Notes[newPath] = note;
        }
    });

    private async Task ChangeAsync(Action<MediaNotesDocument> change)
    {
        var document = await _documents.GetOrCreateMutableAsync();
        change(document);
        await _documents.UpdateAsync(document);
    }
}

/// <summary>Told when what the library knows of a file was changed.</summary>
public interface IMediaNoteHandler
{
    Task ChangedAsync(string path, MediaNote before, MediaNote after);
}
