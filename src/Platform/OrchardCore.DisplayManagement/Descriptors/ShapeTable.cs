using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>All descriptors and bindings that hold under one theme; never changed once built. Stands in for ShapeTable.</summary>
public sealed class ShapeTable
{
    // Templates and names of items make up shape types: what is kept of them has an end.
    private const int Limit = 10_000;

    private readonly FrozenDictionary<string, ShapeDescriptor> _descriptors;
    private readonly FrozenDictionary<string, ShapeBinding> _bindings;
    private readonly ConcurrentDictionary<string, ShapeDescriptor?> _descriptorOfType = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapeBinding?> _bindingOfType = new(StringComparer.Ordinal);

    public ShapeTable(IDictionary<string, ShapeDescriptor> descriptors, IDictionary<string, ShapeBinding> bindings)
    {
        _descriptors = descriptors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _bindings = bindings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyDictionary<string, ShapeDescriptor> Descriptors => _descriptors;

    public IReadOnlyDictionary<string, ShapeBinding> Bindings => _bindings;

    /// <summary>The descriptor of a shape type, cut at its first "__".</summary>
    public ShapeDescriptor? FindDescriptor(string shapeType)
    {
        return _descriptorOfType.TryGetValue(shapeType, out var known)
            ? known
            : Keep(_descriptorOfType, shapeType, _descriptors.GetValueOrDefault(BaseType(shapeType)));
    }

    /// <summary>The binding of exactly this name.</summary>
    public ShapeBinding? FindBinding(string name)
    {
        return _bindings.GetValueOrDefault(name);
    }

    /// <summary>The binding of a shape type; "A__B__C" falls back to "A__B" and "A".</summary>
    public ShapeBinding? FindBindingOfType(string shapeType)
    {
        return _bindingOfType.TryGetValue(shapeType, out var known)
            ? known
            : Keep(_bindingOfType, shapeType, Fallback(shapeType));
    }

    /// <summary>The shape type cut at its first "__".</summary>
    public static string BaseType(string shapeType)
    {
        var delimiter = shapeType.IndexOf("__", StringComparison.Ordinal);
        return delimiter < 0 ? shapeType : shapeType[..delimiter];
    }

    private static T Keep<T>(ConcurrentDictionary<string, T> kept, string shapeType, T value)
    {
        if (kept.Count >= Limit)
        {
            kept.Clear();
        }

        return kept[shapeType] = value;
    }

    private ShapeBinding? Fallback(string shapeType)
    {
        for (var name = shapeType; ;)
        {
            if (_bindings.TryGetValue(name, out var binding))
            {
                return binding;
            }

            var delimiter = name.LastIndexOf("__", StringComparison.Ordinal);
            if (delimiter < 0)
            {
                return null;
            }

            name = name[..delimiter];
        }
    }
}
