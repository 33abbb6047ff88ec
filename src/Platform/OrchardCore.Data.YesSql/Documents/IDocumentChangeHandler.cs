namespace OrchardCore.Data.Documents;

/// <summary>Told before a document of which there is one per type is saved. The built-in platform's addition.</summary>
public interface IDocumentChangeHandler
{
    /// <param name="document">The document as it will be.</param>
    /// <param name="stored">Reads it as the database has it; null when it is new.</param>
    Task ChangingAsync(IDocument document, Func<Task<IDocument?>> stored);
}
