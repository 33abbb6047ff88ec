using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>What the features say of one type of shape. Stands in for ShapeDescriptor.</summary>
public sealed class ShapeDescriptor
{
    private PlacementPlans? _placementPlans;

    public ShapeDescriptor(string shapeType)
    {
        ShapeType = shapeType;
    }

    public string ShapeType { get; set; }

    /// <summary>Where the shape's own template or method comes from.</summary>
    public string? BindingSource => Bindings.TryGetValue(ShapeType, out var binding) ? binding.BindingSource : null;

    /// <summary>Templates of the shape type and of its alternates.</summary>
    public IDictionary<string, ShapeBinding> Bindings { get; } = new Dictionary<string, ShapeBinding>(StringComparer.OrdinalIgnoreCase);

    public IList<Func<ShapeCreatingContext, Task>> CreatingAsync { get; } = [];

    public IList<Func<ShapeCreatedContext, Task>> CreatedAsync { get; } = [];

    public IList<Func<ShapeDisplayContext, Task>> DisplayingAsync { get; } = [];

    public IList<Func<ShapeDisplayContext, Task>> ProcessingAsync { get; } = [];

    public IList<Func<ShapeDisplayContext, Task>> DisplayedAsync { get; } = [];

    /// <summary>Placement rules; the last that gives a placement wins.</summary>
    public IList<Func<ShapePlacementContext, PlacementInfo?>> Placements { get; } = [];

    public string? DefaultPlacement { get; set; }

    public IList<string> Wrappers { get; set; } = [];

    /// <summary>The placement of a shape of this type, null when no rule applies.</summary>
    public PlacementInfo? Placement(ShapePlacementContext context)
    {
        var plans = _placementPlans;
        if (plans is null || plans.RuleCount != Placements.Count)
        {
            _placementPlans = plans = new PlacementPlans(Placements, DefaultPlacement);
        }

        return plans.Find(context);
    }
}

/// <summary>A template or method that renders a shape. Stands in for ShapeBinding.</summary>
public sealed class ShapeBinding
{
    public string BindingName { get; set; } = string.Empty;

    public string BindingSource { get; set; } = string.Empty;

    public Func<DisplayContext, Task<IHtmlContent>> BindingAsync { get; set; } = default!;
}

/// <summary>The shape whose placement is asked for. Stands in for ShapePlacementContext.</summary>
public class ShapePlacementContext
{
    public ShapePlacementContext(string shapeType, string displayType, string? differentiator, IShape? zoneShape)
    {
        ShapeType = shapeType;
        DisplayType = displayType;
        Differentiator = differentiator;
        ZoneShape = zoneShape;
    }

    /// <summary>The shape that holds the zones, such as the content item's.</summary>
    public IShape? ZoneShape { get; set; }

    public string ShapeType { get; set; }

    public string DisplayType { get; set; }

    public string? Differentiator { get; set; }

    /// <summary>Where the placement comes from.</summary>
    public string? Source { get; set; }
}
