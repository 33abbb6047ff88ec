using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using YesSql;

namespace OrchardCore.Documents;

internal sealed class DocumentManager<TDocument> : IDocumentManager<TDocument> where TDocument : class, IDocument, new()
{
    private readonly IDocumentStore _store;
    private readonly IEnumerable<IDocumentChangeHandler> _handlers;
    private readonly IServiceProvider _services;

    public DocumentManager(IDocumentStore store, IEnumerable<IDocumentChangeHandler> handlers, IServiceProvider services)
    {
        _store = store;
        _handlers = handlers;
        _services = services;
    }

    public Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null) => _store.GetOrCreateMutableAsync(factoryAsync);

    public async Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null)
        => (await _store.GetOrCreateImmutableAsync(factoryAsync)).Item2;

    public async Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null)
    {
        foreach (var handler in _handlers)
        {
            await handler.ChangingAsync(document, ReadStoredAsync);
        }

        document.Identifier = IdGenerator.GenerateId();
        await _store.UpdateAsync(document, afterUpdateAsync, checkConcurrency: true);
    }

    // In a session of its own, as this one has the changed document.
    private async Task<IDocument?> ReadStoredAsync()
    {
        await using var session = _services.GetRequiredService<IStore>().CreateSession();
        return await session.Query<TDocument>().FirstOrDefaultAsync();
    }
}
