using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Views;

/// <summary>Base of view models that are shapes themselves. Stands in for ShapeViewModel.</summary>
public class ShapeViewModel : IShape, IPositioned
{
    private ShapeMetadata? _metadata;
    private List<string>? _classes;
    private Dictionary<string, string>? _attributes;
    private Dictionary<string, object>? _properties;
    private ItemList? _items;

    public ShapeViewModel()
    {
    }

    public ShapeViewModel(string shapeType)
    {
        Metadata.Type = shapeType;
    }

    public ShapeMetadata Metadata => _metadata ??= new();

    public string Position
    {
        get => Metadata.Position;
        set => Metadata.Position = value;
    }

    public string? Id { get; set; }

    public string? TagName { get; set; }

    public IList<string> Classes => _classes ??= [];

    public IDictionary<string, string> Attributes => _attributes ??= [];

    public IDictionary<string, object> Properties => _properties ??= [];

    public IReadOnlyList<IPositioned> Items => _items?.Sorted ?? [];

    public ValueTask<IShape> AddAsync(object? item, string? position)
    {
        if (item is not null)
        {
            (_items ??= new ItemList()).Add(item, position);
        }

        return ValueTask.FromResult<IShape>(this);
    }
}

/// <summary>A shape around one value. Stands in for ShapeViewModel&lt;T&gt;.</summary>
public class ShapeViewModel<T> : ShapeViewModel
{
    public ShapeViewModel(T value)
    {
        Value = value;
    }

    public ShapeViewModel(string shapeType, T value)
        : base(shapeType)
    {
        Value = value;
    }

    public T Value { get; }
}
