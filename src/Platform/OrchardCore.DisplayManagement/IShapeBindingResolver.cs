using OrchardCore.DisplayManagement.Descriptors;

namespace OrchardCore.DisplayManagement;

/// <summary>Finds templates beside those of the shape table, asked first for every name. Stands in for IShapeBindingResolver.</summary>
public interface IShapeBindingResolver
{
    Task<ShapeBinding?> GetShapeBindingAsync(string shapeType);
}
