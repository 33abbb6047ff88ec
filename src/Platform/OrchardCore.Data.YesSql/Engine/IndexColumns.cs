using System.Collections.Concurrent;
using System.Reflection;
using YesSql.Indexes;

namespace OrchardCore.Data.Engine;

/// <summary>The columns of an index class: its readable and writable properties of simple types, Id and DocumentId apart.</summary>
internal sealed class IndexColumns
{
    private static readonly ConcurrentDictionary<Type, IndexColumns> _all = new();

    private readonly PropertyInfo[] _properties;

    private IndexColumns(Type type)
    {
        _properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p is { CanRead: true, CanWrite: true } && p.GetIndexParameters().Length == 0 && IsSimple(p.PropertyType))
            .Where(p => p.Name is not (nameof(IIndex.Id) or "DocumentId"))
            .ToArray();
        Names = Array.ConvertAll(_properties, p => p.Name);
    }

    public string[] Names { get; }

    public static IndexColumns Of(Type type) => _all.GetOrAdd(type, t => new IndexColumns(t));

    public object? Value(IIndex index, int column) => _properties[column].GetValue(index);

    public static bool IsSimple(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
            || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(Guid) || type == typeof(byte[]);
    }
}
