using System.Text.Json;
using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>
/// What content items, parts and fields have in common: JSON data and the typed elements read from it.
/// Data starts as an immutable parsed document that many instances may share; the first write gives the element its own mutable copy.
/// Stands in for Orchard Core's ContentElement.
/// </summary>
public class ContentElement : IContent
{
    private JsonElement _source;
    private JsonObject? _data;
    private ElementMap? _elements;
    private SharedElements? _shared;
    private ContentElement? _owner;
    private string? _name;

    protected ContentElement()
    {
    }

    /// <summary>The data as a dynamic object: <c>item.Content.TitlePart.Title</c>.</summary>
    [JsonIgnore]
    public dynamic Content => new JsonDynamicObject(Data);

    [JsonIgnore]
    public ContentItem ContentItem { get; set; } = null!;

    /// <summary>Whether the data has a member of this name.</summary>
    public bool Has(string name)
        => IsShared ? _source.TryGetProperty(name, out _) && !IsWellKnown(name) : Data.ContainsKey(name);

    /// <summary>The mutable data. Asking for it ends the sharing of the parsed document.</summary>
    [JsonIgnore]
    internal JsonObject Data
    {
        get => _data ??= MakeData();
        set
        {
            _data = value;
            _source = default;
            _owner = null;
            _elements = null;
        }
    }

    /// <summary>The parsed document while nobody has asked for mutable data.</summary>
    [JsonIgnore]
    internal JsonElement Source => IsShared ? _source : default;

    [JsonIgnore]
    internal ElementMap Elements => _elements ??= new();

    internal void ClearElements() => _elements?.Clear();

    internal void SetSource(JsonElement source)
    {
        _source = source;
        _data = null;
        _elements = null;
    }

    /// <summary>Lets the copies of this element share what is read from its data.</summary>
    internal void ShareElements() => _shared = new();

    internal ContentElement ShallowCopy()
    {
        var copy = (ContentElement)MemberwiseClone();
        copy._elements = null;
        return copy;
    }

    /// <summary>Takes over the data of another element without sharing what can change.</summary>
    internal void CopyDataFrom(ContentElement other)
    {
        if (other.IsShared)
        {
            SetSource(other._source);
            _shared = other._shared;
        }
        else
        {
            Data = other.Data.Clone();
        }
    }

    /// <summary>The element stored under a name, made from the data once; null when there is none.</summary>
    internal ContentElement? Read(Type type, string name)
    {
        if (_elements is not null && _elements.TryGetValue(name, out var element) && type.IsInstanceOfType(element))
        {
            return element;
        }

        element = IsShared ? ReadShared(type, name) : ReadOwn(type, name);
        if (element is not null)
        {
            element.ContentItem = ContentItem;
            Elements[name] = element;
        }

        return element;
    }

    /// <summary>Members that are not part of the data (the content item's own properties).</summary>
    private protected virtual bool IsWellKnown(string name) => false;

    private bool IsShared
    {
        get
        {
            if (_data is not null)
            {
                return false;
            }

            // An owner with mutable data is the truth for its elements, too.
            if (_owner is { IsShared: false })
            {
                _data = _owner.Data[_name!] as JsonObject ?? [];
                return false;
            }

            return _source.ValueKind is JsonValueKind.Object;
        }
    }

    private ContentElement? ReadShared(Type type, string name)
    {
        if (_shared is null || ElementCloner.For(type) is not { } cloner)
        {
            return ReadSource(type, name);
        }

        var shared = _shared.Find(name, type);
        if (shared is null)
        {
            shared = ReadSource(type, name);
            if (shared is null)
            {
                return null;
            }

            shared._owner = null;
            cloner.Share(shared);
            _shared.Add(name, type, shared);
        }

        var element = cloner.Clone(shared);
        element._owner = this;
        element._name = name;
        return element;
    }

    private ContentElement? ReadSource(Type type, string name)
    {
        if (!_source.TryGetProperty(name, out var json) || json.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var element = (ContentElement)json.Deserialize(type, JOptions.Default)!;
        element._source = json;
        element._owner = this;
        element._name = name;
        return element;
    }

    private ContentElement? ReadOwn(Type type, string name)
    {
        if (Data[name] is not JsonObject json)
        {
            return null;
        }

        var element = (ContentElement)json.Deserialize(type, JOptions.Default)!;
        element._data = json;
        return element;
    }

    private JsonObject MakeData()
    {
        if (_owner is not null)
        {
            var json = _owner.Data[_name!] as JsonObject ?? [];
            _owner = null;
            return json;
        }

        var data = new JsonObject();
        if (_source.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in _source.EnumerateObject())
            {
                if (!IsWellKnown(property.Name))
                {
                    data[property.Name] = property.Value.ValueKind is JsonValueKind.Null ? null : ToNode(property.Value);
                }
            }
        }

        return data;
    }

    private static JsonNode? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };
}

/// <summary>A part of a content item, stored under the name it has in the content type.</summary>
public class ContentPart : ContentElement
{
}

/// <summary>A field of a part, stored in the part under its name.</summary>
public class ContentField : ContentElement
{
}
