namespace OrchardCore.Data.Documents;

/// <summary>How documents of one type become JSON and back. Register as singleton; types without one go through System.Text.Json.</summary>
public interface IStoredDocumentSerializer
{
    Type DocumentType { get; }

    string Serialize(object document);

    /// <summary>Makes a new object from the stored JSON. <see cref="StoredDocument.Parsed"/> may keep an immutable parsed form for the next time.</summary>
    object Deserialize(StoredDocument stored);
}

/// <summary>A document as the database holds it. Shared by all sessions, so never changed but for <see cref="Parsed"/>.</summary>
public sealed class StoredDocument
{
    private volatile object? _parsed;

    public StoredDocument(long id, string type, long version, byte[] json)
    {
        Id = id;
        Type = type;
        Version = version;
        Json = json;
    }

    public long Id { get; }

    public string Type { get; }

    public long Version { get; }

    /// <summary>UTF-8.</summary>
    public byte[] Json { get; }

    /// <summary>What a serializer wants to keep, safe for use by several threads: parsed once, used by every request.</summary>
    public object? Parsed
    {
        get => _parsed;
        set => _parsed = value;
    }
}
