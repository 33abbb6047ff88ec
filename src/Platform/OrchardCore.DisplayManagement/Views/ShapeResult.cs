using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Environment.Cache;

namespace OrchardCore.DisplayManagement.Views;

/// <summary>
/// A shape a driver offers. It is built only when a placement or location shows it, then added to its zone.
/// Stands in for ShapeResult.
/// </summary>
public class ShapeResult : IDisplayResult
{
    private const string EditDisplayType = "Edit";

    private readonly string _shapeType;
    private readonly Func<IBuildShapeContext, ValueTask<IShape>> _shapeBuilder;
    private readonly Func<IShape, Task>? _initializing;
    private List<Action<ShapeDisplayContext>>? _displaying;
    private List<Func<IShape, Task>>? _processing;
    private Dictionary<string, PlacementInfo>? _locations;
    private PlacementInfo? _defaultLocation;
    private string _prefix = string.Empty;
    private string? _name;
    private string? _differentiator;
    private string? _cacheId;
    private Action<CacheContext>? _cache;
    private string[]? _groupIds;
    private Func<Task<bool>>? _renderPredicateAsync;

    public ShapeResult(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder)
        : this(shapeType, shapeBuilder, null)
    {
    }

    public ShapeResult(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializing)
    {
        _shapeType = shapeType;
        _shapeBuilder = shapeBuilder;
        _initializing = initializing;
    }

    /// <summary>The shape once it has been built; null while it is not shown.</summary>
    public IShape? Shape { get; private set; }

    public Task ApplyAsync(BuildDisplayContext context)
    {
        return ApplyAsync(context, context.DisplayType);
    }

    public Task ApplyAsync(BuildEditorContext context)
    {
        return ApplyAsync(context, EditDisplayType);
    }

    public ShapeResult Prefix(string prefix)
    {
        _prefix = prefix;
        return this;
    }

    /// <summary>The location for every display type without one of its own.</summary>
    public ShapeResult Location(string location)
    {
        _defaultLocation = LocationCache.Get(location);
        return this;
    }

    public ShapeResult Location(Action<PlacementLocationBuilder> configure)
    {
        _defaultLocation = Build(configure);
        return this;
    }

    public ShapeResult Location(string displayType, string location)
    {
        return Location(displayType, LocationCache.Get(location));
    }

    public ShapeResult Location(string displayType, PlacementInfo location)
    {
        (_locations ??= new(StringComparer.Ordinal))[displayType] = location;
        return this;
    }

    public ShapeResult Location(string displayType, Action<PlacementLocationBuilder> configure)
    {
        return Location(displayType, Build(configure));
    }

    public ShapeResult Displaying(Action<ShapeDisplayContext> displaying)
    {
        (_displaying ??= []).Add(displaying);
        return this;
    }

    /// <summary>Runs just before the shape is rendered, and not at all when it comes from the cache.</summary>
    public ShapeResult Processing(Func<IShape, Task> processing)
    {
        (_processing ??= []).Add(processing);
        return this;
    }

    public ShapeResult Processing<T>(Func<T, Task> processing)
    {
        return Processing(shape => processing((T)shape));
    }

    public ShapeResult Name(string name)
    {
        _name = name;
        return this;
    }

    public ShapeResult Differentiator(string differentiator)
    {
        _differentiator = differentiator;
        return this;
    }

    /// <summary>Shows the shape only when that group is asked for.</summary>
    public ShapeResult OnGroup(string groupId)
    {
        _groupIds = [groupId];
        return this;
    }

    public ShapeResult OnGroup(params string[] groupIds)
    {
        _groupIds = groupIds;
        return this;
    }

    public ShapeResult Cache(string cacheId, Action<CacheContext>? cache = null)
    {
        _cacheId = cacheId;
        _cache = cache;
        return this;
    }

    public ShapeResult RenderWhen(Func<Task<bool>> renderPredicateAsync)
    {
        _renderPredicateAsync = renderPredicateAsync;
        return this;
    }

    private static PlacementInfo Build(Action<PlacementLocationBuilder> configure)
    {
        var builder = new PlacementLocationBuilder();
        configure(builder);
        return builder.Build();
    }

    private async Task ApplyAsync(BuildShapeContext context, string displayType)
    {
        var placement = FindPlacement(context, displayType);
        if (placement is null || placement.IsHidden() || !IsInGroup(context.GroupId, placement.Group))
        {
            return;
        }

        if (_renderPredicateAsync is not null && !await _renderPredicateAsync())
        {
            return;
        }

        var shape = await _shapeBuilder(context);
        if (shape is null)
        {
            return;
        }

        Shape = shape;
        SetMetadata(shape, placement, displayType);
        if (_initializing is not null)
        {
            await _initializing(shape);
        }

        await AddToZoneAsync(context, shape, placement);
    }

    private PlacementInfo? FindPlacement(BuildShapeContext context, string displayType)
    {
        // Placement files name the type up to the first "__"; what follows are ways to display the same thing.
        var found = context.FindPlacement?.Invoke(ShapeTable.BaseType(_shapeType), _differentiator, displayType, context);
        if (found is { Location: PlacementInfo.HiddenLocation })
        {
            return found;
        }

        var location = _locations is not null && _locations.TryGetValue(displayType, out var specific) ? specific : _defaultLocation;
        location ??= string.IsNullOrEmpty(context.DefaultZone) ? null : LocationCache.Get(context.DefaultZone);

        return found is null
            ? location?.WithDefaultPosition(context.DefaultPosition)
            : found.WithDefaults(location, context.DefaultPosition);
    }

    private bool IsInGroup(string requested, string? placementGroup)
    {
        if (!string.IsNullOrEmpty(placementGroup))
        {
            return placementGroup.Equals(requested, StringComparison.OrdinalIgnoreCase);
        }

        return _groupIds is null
            ? string.IsNullOrEmpty(requested)
            : _groupIds.Contains(requested, StringComparer.OrdinalIgnoreCase);
    }

    private void SetMetadata(IShape shape, PlacementInfo placement, string displayType)
    {
        var metadata = shape.Metadata;
        metadata.Type = _shapeType;
        metadata.DisplayType = displayType;
        metadata.Prefix = _prefix;
        metadata.Name = _name ?? _differentiator ?? _shapeType;
        metadata.Differentiator = _differentiator ?? _shapeType;
        metadata.PlacementSource = placement.Source;
        if (placement.HasGroupings || metadata.HasGroupings)
        {
            metadata.TabGrouping = placement.Tab;
            metadata.CardGrouping = placement.Card;
            metadata.ColumnGrouping = placement.Column;
        }

        foreach (var displaying in _displaying ?? [])
        {
            metadata.OnDisplaying(displaying);
        }

        foreach (var processing in _processing ?? [])
        {
            metadata.OnProcessing(processing);
        }

        if (_cacheId is not null)
        {
            var cache = metadata.Cache(_cacheId);
            _cache?.Invoke(cache);
        }

        if (!string.IsNullOrEmpty(placement.ShapeType))
        {
            // Another type is another shape: what was said for the first one no longer holds.
            metadata.Type = placement.ShapeType;
            metadata.Alternates.Clear();
            metadata.Wrappers.Clear();
        }

        if (placement.Alternates is not null)
        {
            metadata.Alternates.AddRange(placement.Alternates);
        }

        if (placement.Wrappers is not null)
        {
            metadata.Wrappers.AddRange(placement.Wrappers);
        }
    }

    private static async Task AddToZoneAsync(BuildShapeContext context, IShape shape, PlacementInfo placement)
    {
        var parent = placement.IsLayoutZone() ? context.Layout : context.Shape;
        foreach (var zone in placement.Zones)
        {
            if (parent is IZoneHolding holding)
            {
                parent = holding.Zones[zone];
            }
            else if (parent is ZoneOnDemand)
            {
                throw new InvalidOperationException(
                    $"The shape '{shape.Metadata.Type}' cannot be placed at '{placement}': the zone before '{zone}' does not exist.");
            }
            else if (parent.Properties.TryGetValue(zone, out var child) && child is IShape childShape)
            {
                parent = childShape;
            }
            else if (parent is Shapes.Shape dynamicShape && dynamicShape.Named(zone) is { } named)
            {
                parent = named;
            }
            else
            {
                throw new InvalidOperationException(
                    $"The shape '{shape.Metadata.Type}' cannot be placed at '{placement}': '{parent.Metadata.Type}' has no zone '{zone}'.");
            }
        }

        await parent.AddAsync(shape, string.IsNullOrEmpty(placement.Position) ? null : placement.Position);
    }
}
