using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>What one feature changes about one shape type. Stands in for ShapeAlteration.</summary>
public sealed class ShapeAlteration
{
    private readonly IReadOnlyList<Action<ShapeDescriptor>> _configurations;

    public ShapeAlteration(string shapeType, IFeatureInfo feature, IReadOnlyList<Action<ShapeDescriptor>> configurations)
    {
        ShapeType = shapeType;
        Feature = feature;
        _configurations = configurations;
    }

    public string ShapeType { get; }

    public IFeatureInfo Feature { get; }

    public void Alter(ShapeDescriptor descriptor)
    {
        foreach (var configuration in _configurations)
        {
            configuration(descriptor);
        }
    }
}
