using System.Text.Json;
using OrchardCore.Data.Documents;

namespace OrchardCore.ContentManagement;

/// <summary>Parses a stored version once; every request gets its own item on the shared immutable document.</summary>
internal sealed class ContentItemSerializer : IStoredDocumentSerializer
{
    public Type DocumentType => typeof(ContentItem);

    public string Serialize(object document) => JsonSerializer.Serialize((ContentItem)document, JOptions.Default);

    public object Deserialize(StoredDocument stored)
    {
        if (stored.Parsed is not ContentItem parsed)
        {
            parsed = JsonSerializer.Deserialize<ContentItem>(stored.Json, JOptions.Default)!;
            parsed.ShareElements();
            stored.Parsed = parsed;
        }

        return parsed.Clone();
    }
}
