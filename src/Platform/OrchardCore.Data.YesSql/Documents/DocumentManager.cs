using OrchardCore.Data.Documents;

namespace OrchardCore.Documents;

internal sealed class DocumentManager<TDocument> : IDocumentManager<TDocument> where TDocument : class, IDocument, new()
{
    private readonly IDocumentStore _store;

    public DocumentManager(IDocumentStore store)
    {
        _store = store;
    }

    public Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null) => _store.GetOrCreateMutableAsync(factoryAsync);

    public async Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null)
        => (await _store.GetOrCreateImmutableAsync(factoryAsync)).Item2;

    public Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null)
    {
        document.Identifier = IdGenerator.GenerateId();
        return _store.UpdateAsync(document, afterUpdateAsync, checkConcurrency: true);
    }
}
