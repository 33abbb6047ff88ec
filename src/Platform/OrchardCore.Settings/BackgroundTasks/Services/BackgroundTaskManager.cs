using OrchardCore.BackgroundTasks.Models;
using OrchardCore.Documents;

namespace OrchardCore.BackgroundTasks.Services;

public class BackgroundTaskManager
{
    private readonly IDocumentManager<BackgroundTaskDocument> _documents;

    public BackgroundTaskManager(IDocumentManager<BackgroundTaskDocument> documents)
    {
        _documents = documents;
    }

    public Task<BackgroundTaskDocument> LoadDocumentAsync() => _documents.GetOrCreateMutableAsync();

    /// <summary>The shared document; never change it.</summary>
    public Task<BackgroundTaskDocument> GetDocumentAsync() => _documents.GetOrCreateImmutableAsync();

    public async Task UpdateAsync(string name, BackgroundTaskSettings settings)
    {
        var document = await LoadDocumentAsync();
        document.Settings[name] = settings;
        await _documents.UpdateAsync(document);
    }

    /// <summary>The task follows its attribute again.</summary>
    public async Task RemoveAsync(string name)
    {
        var document = await LoadDocumentAsync();
        if (document.Settings.Remove(name))
        {
            await _documents.UpdateAsync(document);
        }
    }
}
