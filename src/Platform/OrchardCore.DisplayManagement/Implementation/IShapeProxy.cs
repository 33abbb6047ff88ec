using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>What an emitted subclass of a view model implements: it only holds a shape, everything else is handed on to that.</summary>
public interface IShapeProxy : IShape, IPositioned
{
    ShapeViewModel InnerShape { get; }

    ShapeMetadata IShape.Metadata => InnerShape.Metadata;

    string? IShape.Id
    {
        get => InnerShape.Id;
        set => InnerShape.Id = value;
    }

    string? IShape.TagName
    {
        get => InnerShape.TagName;
        set => InnerShape.TagName = value;
    }

    IList<string> IShape.Classes => InnerShape.Classes;

    IDictionary<string, string> IShape.Attributes => InnerShape.Attributes;

    IDictionary<string, object> IShape.Properties => InnerShape.Properties;

    IReadOnlyList<IPositioned> IShape.Items => InnerShape.Items;

    string IPositioned.Position
    {
        get => InnerShape.Position;
        set => InnerShape.Position = value;
    }

    ValueTask<IShape> IShape.AddAsync(object? item, string? position)
    {
        return InnerShape.AddAsync(item, position);
    }
}
