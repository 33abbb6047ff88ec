using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement;

/// <summary>A piece of a page: a type that names its template, properties for it, and child items. Stands in for IShape.</summary>
public interface IShape
{
    ShapeMetadata Metadata { get; }

    string? Id { get; set; }

    string? TagName { get; set; }

    IList<string> Classes { get; }

    IDictionary<string, string> Attributes { get; }

    IDictionary<string, object> Properties { get; }

    /// <summary>The child items in the order of their positions.</summary>
    IReadOnlyList<IPositioned> Items { get; }

    /// <summary>Adds a child (a shape, HTML or text); null is ignored.</summary>
    ValueTask<IShape> AddAsync(object? item, string? position);
}

/// <summary>Something with a position among its siblings, such as "5", "1.2", "before" or "after".</summary>
public interface IPositioned
{
    string Position { get; set; }
}
