using System.Collections.Concurrent;
using System.Text.Json;
using OrchardCore.Data.Documents;

namespace OrchardCore.Data.Sessions;

/// <summary>Turns documents into JSON and back, and reads and sets their <c>long Id</c>.</summary>
internal sealed class DocumentSerializers
{
    private readonly JsonSerializerOptions _json;
    private readonly Dictionary<Type, IStoredDocumentSerializer> _own = [];
    private static readonly ConcurrentDictionary<Type, IdAccessor> _ids = new();

    public DocumentSerializers(JsonSerializerOptions json, IEnumerable<IStoredDocumentSerializer> own)
    {
        _json = json;
        foreach (var serializer in own)
        {
            _own[serializer.DocumentType] = serializer;
        }
    }

    public string Serialize(object document)
        => _own.TryGetValue(document.GetType(), out var own) ? own.Serialize(document) : JsonSerializer.Serialize(document, document.GetType(), _json);

    public object Deserialize(Type type, StoredDocument stored)
    {
        object document;
        try
        {
            document = _own.TryGetValue(type, out var own)
                ? own.Deserialize(stored)
                : JsonSerializer.Deserialize(stored.Json, type, _json) ?? throw new JsonException("The content is null.");
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"The document {stored.Id} ({stored.Type}) cannot be read: {e.Message}", e);
        }

        SetId(document, stored.Id);
        return document;
    }

    public static long GetId(object document) => _ids.GetOrAdd(document.GetType(), t => new IdAccessor(t)).Get(document);

    public static void SetId(object document, long id) => _ids.GetOrAdd(document.GetType(), t => new IdAccessor(t)).Set(document, id);

    private sealed class IdAccessor
    {
        public IdAccessor(Type type)
        {
            var property = type.GetProperty("Id");
            if (property is null || property.PropertyType != typeof(long) || !property.CanRead || !property.CanWrite)
            {
                Get = _ => 0;
                Set = (_, _) => { };
                return;
            }

            Get = document => (long)property.GetValue(document)!;
            Set = (document, id) => property.SetValue(document, id);
        }

        public Func<object, long> Get { get; }

        public Action<object, long> Set { get; }
    }
}
