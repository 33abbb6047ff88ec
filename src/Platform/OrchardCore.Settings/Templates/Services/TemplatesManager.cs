using OrchardCore.Documents;
using OrchardCore.Templates.Models;

namespace OrchardCore.Templates.Services;

/// <summary>Reads and changes the templates. Stands in for TemplatesManager.</summary>
public class TemplatesManager
{
    private readonly IDocumentManager<TemplatesDocument> _documents;

    public TemplatesManager(IDocumentManager<TemplatesDocument> documents)
    {
        _documents = documents;
    }

    /// <summary>The shared document; never change it.</summary>
    public Task<TemplatesDocument> GetTemplatesDocumentAsync() => _documents.GetOrCreateImmutableAsync();

    public Task<TemplatesDocument> LoadTemplatesDocumentAsync() => _documents.GetOrCreateMutableAsync();

    public async Task UpdateTemplateAsync(string name, Template template)
    {
        var document = await LoadTemplatesDocumentAsync();
        document.Templates[name] = template;
        await _documents.UpdateAsync(document);
    }

    public async Task RemoveTemplateAsync(string name)
    {
        var document = await LoadTemplatesDocumentAsync();
        if (document.Templates.Remove(name))
        {
            await _documents.UpdateAsync(document);
        }
    }
}
