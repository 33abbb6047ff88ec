using System.Collections;
using System.Dynamic;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>A shape whose properties are dynamic. Stands in for Shape.</summary>
public class Shape : Composite, IShape, IPositioned, IEnumerable<object>
{
    private List<string>? _classes;
    private Dictionary<string, string>? _attributes;
    private ItemList? _items;

    public ShapeMetadata Metadata { get; } = new();

    public string? Id { get; set; }

    public string? TagName { get; set; }

    public IList<string> Classes => _classes ??= [];

    public IDictionary<string, string> Attributes => _attributes ??= [];

    public IReadOnlyList<IPositioned> Items => _items?.Sorted ?? [];

    public bool HasItems => _items is { Count: > 0 };

    public string Position
    {
        get => Metadata.Position;
        set => Metadata.Position = value;
    }

    public virtual ValueTask<IShape> AddAsync(object? item, string? position)
    {
        if (item is not null)
        {
            (_items ??= new ItemList()).Add(item, position);
        }

        return ValueTask.FromResult<IShape>(this);
    }

    /// <summary>Removes the children of that name.</summary>
    public void Remove(string shapeName)
    {
        _items?.RemoveNamed(shapeName);
    }

    /// <summary>The child of that name or null.</summary>
    public IShape? Named(string shapeName)
    {
        foreach (var item in Items)
        {
            if (item is IShape shape && shape.Metadata.Name == shapeName)
            {
                return shape;
            }
        }

        return null;
    }

    /// <summary>The child whose name, with "__" written as "-", is the given one; null when there is none.</summary>
    public IShape? NormalizedNamed(string shapeName)
    {
        foreach (var item in Items)
        {
            if (item is IShape shape && shape.Metadata.Name?.Replace("__", "-") == shapeName)
            {
                return shape;
            }
        }

        return null;
    }

    public IEnumerator<object> GetEnumerator()
    {
        return Items.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return Items.GetEnumerator();
    }

    public override bool TryConvert(ConvertBinder binder, out object? result)
    {
        result = this;
        return binder.ReturnType.IsInstanceOfType(this) || base.TryConvert(binder, out result);
    }

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        if (base.TryGetMemberImpl(name, out result) && result is not null)
        {
            return true;
        }

        result = HasItems ? Named(name) ?? NormalizedNamed(name.Replace("__", "-")) : null;
        return true;
    }
}
