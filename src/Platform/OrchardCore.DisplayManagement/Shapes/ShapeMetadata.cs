using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Cache;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>What a shape's rendering needs to know: type, alternates, wrappers, position, events. Stands in for ShapeMetadata.</summary>
public sealed class ShapeMetadata
{
    private AlternatesCollection? _alternates;
    private AlternatesCollection? _wrappers;
    private Action<ShapeDisplayContext>? _firstDisplaying;
    private List<Action<ShapeDisplayContext>>? _displaying;
    private List<Func<IShape, Task>>? _processing;
    private List<Action<ShapeDisplayContext>>? _displayed;
    private CacheContext? _cacheContext;
    private Groupings? _groupings;

    public string Type { get; set; } = string.Empty;

    public string DisplayType { get; set; } = string.Empty;

    public string Position { get; set; } = string.Empty;

    public GroupingMetadata TabGrouping
    {
        get => _groupings?.Tab ?? default;
        set => SetGrouping(value, (groupings, grouping) => groupings.Tab = grouping);
    }

    public string? Tab
    {
        get => TabGrouping;
        set => TabGrouping = GroupingMetadata.ParseTabOrCard(value);
    }

    public GroupingMetadata CardGrouping
    {
        get => _groupings?.Card ?? default;
        set => SetGrouping(value, (groupings, grouping) => groupings.Card = grouping);
    }

    public string? Card
    {
        get => CardGrouping;
        set => CardGrouping = GroupingMetadata.ParseTabOrCard(value);
    }

    public GroupingMetadata ColumnGrouping
    {
        get => _groupings?.Column ?? default;
        set => SetGrouping(value, (groupings, grouping) => groupings.Column = grouping);
    }

    public string? Column
    {
        get => ColumnGrouping;
        set => ColumnGrouping = GroupingMetadata.ParseColumn(value);
    }

    public string? PlacementSource { get; set; }

    public string? Prefix { get; set; }

    public string? Name { get; set; }

    public string? Differentiator { get; set; }

    public AlternatesCollection Wrappers
    {
        get => _wrappers ??= [];
        set => _wrappers = value;
    }

    public AlternatesCollection Alternates
    {
        get => _alternates ??= [];
        set => _alternates = value;
    }

    public bool IsCached => _cacheContext is not null;

    public IHtmlContent? ChildContent { get; set; }

    public IReadOnlyList<Action<ShapeDisplayContext>> Displaying => _firstDisplaying is null ? [] : [_firstDisplaying, .. _displaying ?? []];

    public IReadOnlyList<Func<IShape, Task>> ProcessingAsync => _processing ?? (IReadOnlyList<Func<IShape, Task>>)[];

    public IReadOnlyList<Action<ShapeDisplayContext>> Displayed => _displayed ?? (IReadOnlyList<Action<ShapeDisplayContext>>)[];

    internal bool HasGroupings => _groupings is not null;

    internal bool HasWrappers => _wrappers is { Count: > 0 };

    internal bool HasAlternates => _alternates is { Count: > 0 };

    public void OnDisplaying(Action<ShapeDisplayContext> context)
    {
        // One is the rule.
        if (_firstDisplaying is null)
        {
            _firstDisplaying = context;
        }
        else
        {
            (_displaying ??= []).Add(context);
        }
    }

    internal void RaiseDisplaying(ShapeDisplayContext context)
    {
        _firstDisplaying?.Invoke(context);
        for (var i = 0; i < _displaying?.Count; i++)
        {
            _displaying[i](context);
        }
    }

    internal void RaiseDisplayed(ShapeDisplayContext context)
    {
        for (var i = 0; i < _displayed?.Count; i++)
        {
            _displayed[i](context);
        }
    }

    public void OnProcessing(Func<IShape, Task> context)
    {
        (_processing ??= []).Add(context);
    }

    public void OnDisplayed(Action<ShapeDisplayContext> context)
    {
        (_displayed ??= []).Add(context);
    }

    /// <summary>Marks the shape as cached under the id and returns what it varies by.</summary>
    public CacheContext Cache(string cacheId)
    {
        if (_cacheContext?.CacheId != cacheId)
        {
            _cacheContext = new CacheContext(cacheId);
        }

        return _cacheContext;
    }

    /// <summary>What the shape's cache entry varies by, null when it is not cached.</summary>
    public CacheContext? Cache()
    {
        return _cacheContext;
    }

    private void SetGrouping(GroupingMetadata value, Action<Groupings, GroupingMetadata> set)
    {
        if (_groupings is not null || value != default)
        {
            set(_groupings ??= new(), value);
        }
    }

    // Few shapes have any.
    private sealed class Groupings
    {
        public GroupingMetadata Tab { get; set; }

        public GroupingMetadata Card { get; set; }

        public GroupingMetadata Column { get; set; }
    }
}
