using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement;

/// <summary>Makes shapes. Stands in for IShapeFactory.</summary>
public interface IShapeFactory
{
    /// <summary>Makes a shape by name: <c>New.MyShape(Title: "x")</c> gives a task of the shape.</summary>
    dynamic New { get; }

    ValueTask<IShape> CreateAsync(
        string shapeType, Func<ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext>? creating, Action<ShapeCreatedContext>? created);
}
