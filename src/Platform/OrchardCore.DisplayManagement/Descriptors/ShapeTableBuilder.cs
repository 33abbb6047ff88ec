using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Collects what a feature says of shapes. Stands in for ShapeTableBuilder.</summary>
public class ShapeTableBuilder
{
    private readonly List<ShapeAlterationBuilder> _builders = [];
    private readonly IFeatureInfo _feature;

    public ShapeTableBuilder(IFeatureInfo feature)
    {
        _feature = feature;
    }

    public ShapeAlterationBuilder Describe(string shapeType)
    {
        var builder = new ShapeAlterationBuilder(_feature, shapeType);
        _builders.Add(builder);
        return builder;
    }

    public IEnumerable<ShapeAlteration> BuildAlterations()
    {
        return _builders.Select(builder => builder.Build());
    }
}
