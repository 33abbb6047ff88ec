using OrchardCore.Documents;
using OrchardCore.Templates.Models;

namespace OrchardCore.Templates.Services;

/// <summary>Reads and changes the templates of one document.</summary>
public abstract class TemplatesManagerBase<TDocument> where TDocument : TemplatesDocument, new()
{
    private readonly IDocumentManager<TDocument> _documents;

    protected TemplatesManagerBase(IDocumentManager<TDocument> documents) => _documents = documents;

    /// <summary>The shared document; never change it.</summary>
    public Task<TDocument> GetTemplatesDocumentAsync() => _documents.GetOrCreateImmutableAsync();

    public Task<TDocument> LoadTemplatesDocumentAsync() => _documents.GetOrCreateMutableAsync();

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

/// <summary>The templates of the site. Stands in for TemplatesManager.</summary>
public class TemplatesManager : TemplatesManagerBase<TemplatesDocument>
{
    public TemplatesManager(IDocumentManager<TemplatesDocument> documents) : base(documents)
    {
    }
}

/// <summary>The templates of the administration. Stands in for AdminTemplatesManager.</summary>
public class AdminTemplatesManager : TemplatesManagerBase<AdminTemplatesDocument>
{
    public AdminTemplatesManager(IDocumentManager<AdminTemplatesDocument> documents) : base(documents)
    {
    }
}
