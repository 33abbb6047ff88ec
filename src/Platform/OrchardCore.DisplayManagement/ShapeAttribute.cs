namespace OrchardCore.DisplayManagement;

/// <summary>Marks a method as the renderer of a shape type; without a name the method's name is the type. Stands in for ShapeAttribute.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ShapeAttribute : Attribute
{
    public ShapeAttribute()
    {
    }

    public ShapeAttribute(string shapeType)
    {
        ShapeType = shapeType;
    }

    public string? ShapeType { get; }
}
