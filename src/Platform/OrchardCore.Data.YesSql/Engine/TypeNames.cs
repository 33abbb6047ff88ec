using System.Collections.Concurrent;
using System.Reflection;
using YesSql;

namespace OrchardCore.Data.Engine;

/// <summary>Names of document types: the attribute's name, or full name and assembly name. Process-wide, for names in a database outlive every shell.</summary>
internal sealed class TypeNames : ITypeService
{
    public static readonly TypeNames Instance = new();

    private readonly ConcurrentDictionary<Type, string> _names = new();
    private readonly ConcurrentDictionary<string, Type> _types = new(StringComparer.Ordinal);

    public string this[Type type]
    {
        get => _names.GetOrAdd(type, static (t, self) =>
        {
            var name = t.GetCustomAttribute<SimplifiedTypeNameAttribute>()?.Name ?? $"{t.FullName}, {t.Assembly.GetName().Name}";
            self._types[name] = t;
            return name;
        }, this);
        set
        {
            _names[type] = value;
            _types[value] = type;
        }
    }

    public Type this[string name]
        => _types.TryGetValue(name, out var type) ? type
            : Type.GetType(name) is { } found ? _types.GetOrAdd(name, found)
            : throw new InvalidOperationException($"The store holds a document of type '{name}', but no enabled module declares it.");

    public bool TryGet(string name, out Type? type)
    {
        if (_types.TryGetValue(name, out type))
        {
            return true;
        }

        type = Type.GetType(name);
        return type is not null;
    }
}
