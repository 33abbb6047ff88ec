using System.Collections.Frozen;

namespace OrchardCore.ContentManagement;

/// <summary>A CLR type of a part or field and its handlers.</summary>
public abstract class ContentPartOptionBase
{
    protected ContentPartOptionBase(Type contentPartType) => Type = contentPartType;

    public Type Type { get; }
}

public abstract class ContentFieldOptionBase
{
    protected ContentFieldOptionBase(Type contentFieldType) => Type = contentFieldType;

    public Type Type { get; }
}

public class ContentPartOption : ContentPartOptionBase
{
    private readonly List<Type> _handlers = [];

    public ContentPartOption(Type contentPartType) : base(contentPartType)
    {
    }

    public IReadOnlyList<Type> Handlers => _handlers;

    internal void AddHandler(Type type) => _handlers.Add(type);

    internal void RemoveHandler(Type type) => _handlers.Remove(type);
}

public class ContentFieldOption : ContentFieldOptionBase
{
    private readonly List<Type> _handlers = [];

    public ContentFieldOption(Type contentFieldType) : base(contentFieldType)
    {
    }

    public IReadOnlyList<Type> Handlers => _handlers;

    internal void AddHandler(Type type) => _handlers.Add(type);

    internal void RemoveHandler(Type type) => _handlers.Remove(type);
}

/// <summary>The parts and fields that have a CLR type. Stands in for Orchard Core's ContentOptions.</summary>
public class ContentOptions
{
    private readonly List<ContentPartOption> _parts = [];
    private readonly List<ContentFieldOption> _fields = [];
    private FrozenDictionary<string, ContentPartOption>? _partsByName;
    private FrozenDictionary<string, ContentFieldOption>? _fieldsByName;

    public IReadOnlyList<ContentPartOption> ContentPartOptions => _parts;

    public IReadOnlyList<ContentFieldOption> ContentFieldOptions => _fields;

    public IReadOnlyDictionary<string, ContentPartOption> ContentPartOptionsLookup => _partsByName ??= _parts.ToFrozenDictionary(x => x.Type.Name);

    public IReadOnlyDictionary<string, ContentFieldOption> ContentFieldOptionsLookup => _fieldsByName ??= _fields.ToFrozenDictionary(x => x.Type.Name);

    internal ContentPartOption GetOrAddContentPart(Type type)
    {
        if (!type.IsSubclassOf(typeof(ContentPart)))
        {
            throw new ArgumentException($"{type.FullName} is registered as a content part but does not derive from {nameof(ContentPart)}.", nameof(type));
        }

        if (_parts.Find(x => x.Type == type) is not { } option)
        {
            _parts.Add(option = new(type));
        }

        return option;
    }

    internal ContentFieldOption GetOrAddContentField(Type type)
    {
        if (!type.IsSubclassOf(typeof(ContentField)))
        {
            throw new ArgumentException($"{type.FullName} is registered as a content field but does not derive from {nameof(ContentField)}.", nameof(type));
        }

        if (_fields.Find(x => x.Type == type) is not { } option)
        {
            _fields.Add(option = new(type));
        }

        return option;
    }
}
