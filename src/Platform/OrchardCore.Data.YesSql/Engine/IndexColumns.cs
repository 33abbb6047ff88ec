using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using YesSql.Indexes;

namespace OrchardCore.Data.Engine;

/// <summary>The columns of an index class: its readable and writable properties of simple types, Id and DocumentId apart.</summary>
internal sealed class IndexColumns
{
    private static readonly ConcurrentDictionary<Type, IndexColumns> _all = new();

    private readonly Type _type;
    private readonly PropertyAccessor[] _properties;
    private readonly PropertyAccessor[] _selected;

    private IndexColumns(Type type)
    {
        _type = type;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p is { CanRead: true, CanWrite: true } && p.GetIndexParameters().Length == 0 && IsSimple(p.PropertyType))
            .Select(PropertyAccessor.Of)
            .ToArray();
        _selected = properties;
        _properties = properties.Where(p => p.Name is not (nameof(IIndex.Id) or "DocumentId")).ToArray();
        Names = Array.ConvertAll(_properties, p => p.Name);
        Selected = Array.ConvertAll(_selected, p => p.Name);
    }

    public string[] Names { get; }

    /// <summary>The columns to select for <see cref="Read"/>.</summary>
    public string[] Selected { get; }

    public static IndexColumns Of(Type type) => _all.GetOrAdd(type, t => new IndexColumns(t));

    public object? Value(IIndex index, int column) => _properties[column].Get(index);

    /// <summary>The row that a reader stands on.</summary>
    public object Read(DbDataReader reader, SqlDialect dialect)
    {
        var row = Activator.CreateInstance(_type)!;
        for (var i = 0; i < _selected.Length; i++)
        {
            if (!reader.IsDBNull(i))
            {
                _selected[i].Set(row, dialect.Read(reader, i, _selected[i].Type));
            }
        }

        return row;
    }

    public static bool IsSimple(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
            || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(Guid) || type == typeof(byte[]);
    }
}
