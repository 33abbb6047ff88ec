using OrchardCore.Data.Documents;

namespace OrchardCore.Documents;

/// <summary>Reads and changes the one document of a type. Stands in for Orchard Core's IDocumentManager.</summary>
public interface IDocumentManager<TDocument> where TDocument : class, IDocument, new()
{
    /// <summary>A fresh instance for changing; hand it to <see cref="UpdateAsync"/>.</summary>
    Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null);

    /// <summary>The shared instance; it must not be changed. It stays the same object until the document is changed.</summary>
    Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null);

    /// <exception cref="InvalidOperationException">The document is the shared instance.</exception>
    Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null);
}
