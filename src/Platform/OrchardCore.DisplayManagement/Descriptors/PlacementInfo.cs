namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>
/// Where a shape goes: <c>[/]Zone[.SubZone…][:position][#Tab[;pos]][@group][%Card[;pos]][|Column[_width][;pos]]</c>;
/// "-" hides it, a leading "/" means a zone of the layout. Immutable. Stands in for PlacementInfo.
/// </summary>
public sealed class PlacementInfo
{
    public const string HiddenLocation = "-";
    public const char PositionDelimiter = ':';
    public const char TabDelimiter = '#';
    public const char GroupDelimiter = '@';
    public const char CardDelimiter = '%';
    public const char ColumnDelimiter = '|';

    public static readonly PlacementInfo Hidden = FromLocation(HiddenLocation);
    public static readonly PlacementInfo Empty = new();

    private readonly bool _layoutZone;
    private readonly string? _position;

    public PlacementInfo()
    {
    }

    public PlacementInfo(
        string? location,
        string? source = null,
        string? shapeType = null,
        string? defaultPosition = null,
        string[]? alternates = null,
        string[]? wrappers = null)
    {
        Location = location;
        Source = source;
        ShapeType = shapeType;
        DefaultPosition = defaultPosition;
        Alternates = alternates;
        Wrappers = wrappers;
        if (string.IsNullOrEmpty(location) || location == HiddenLocation)
        {
            return;
        }

        var parts = PlacementLocation.Parse(location);
        _layoutZone = parts.IsLayoutZone;
        Zones = parts.Zones;
        _position = parts.Position;
        Group = parts.Group;
        Tab = GroupingMetadata.ParseTabOrCard(parts.Tab);
        Card = GroupingMetadata.ParseTabOrCard(parts.Card);
        Column = GroupingMetadata.ParseColumn(parts.Column);
    }

    private PlacementInfo(PlacementInfo other, string? source, string? shapeType, string? defaultPosition, string[]? alternates, string[]? wrappers)
    {
        _layoutZone = other._layoutZone;
        _position = other._position;
        Location = other.Location;
        Zones = other.Zones;
        Group = other.Group;
        Tab = other.Tab;
        Card = other.Card;
        Column = other.Column;
        Source = source;
        ShapeType = shapeType;
        DefaultPosition = defaultPosition;
        Alternates = alternates;
        Wrappers = wrappers;
    }

    /// <summary>The location as it was written; null when the placement only changes shape, alternates or wrappers.</summary>
    public string? Location { get; }

    public string? Source { get; }

    public string? ShapeType { get; }

    public string? DefaultPosition { get; }

    public string[]? Alternates { get; }

    public string[]? Wrappers { get; }

    public string[] Zones { get; } = [];

    public string Position => _position ?? DefaultPosition ?? string.Empty;

    public string? Group { get; }

    public GroupingMetadata Tab { get; }

    public GroupingMetadata Card { get; }

    public GroupingMetadata Column { get; }

    internal bool HasGroupings => Tab.HasValue || Card.HasValue || Column.HasValue;

    public static implicit operator PlacementInfo(string? location)
    {
        return FromLocation(location);
    }

    public static PlacementInfo FromLocation(string? location)
    {
        return new PlacementInfo(location);
    }

    public bool IsLayoutZone()
    {
        return _layoutZone;
    }

    public bool IsHidden()
    {
        return string.IsNullOrEmpty(Location) || Location == HiddenLocation;
    }

    public PlacementInfo WithSource(string? source)
    {
        return new PlacementInfo(this, source, ShapeType, DefaultPosition, Alternates, Wrappers);
    }

    public PlacementInfo WithDefaultPosition(string? defaultPosition)
    {
        return DefaultPosition is not null || defaultPosition is null
            ? this
            : new PlacementInfo(this, Source, ShapeType, defaultPosition, Alternates, Wrappers);
    }

    /// <summary>This placement's location when it has one, else the other's; this one's shape type, alternates and wrappers on top of the other's.</summary>
    public PlacementInfo WithDefaults(PlacementInfo? defaults, string? defaultPosition)
    {
        if (defaults is null)
        {
            return WithDefaultPosition(defaultPosition);
        }

        return new PlacementInfo(
            Location is null ? defaults : this,
            Source ?? defaults.Source,
            ShapeType ?? defaults.ShapeType,
            DefaultPosition ?? defaults.DefaultPosition ?? defaultPosition,
            PlacementInfoExtensions.Join(defaults.Alternates, Alternates),
            PlacementInfoExtensions.Join(defaults.Wrappers, Wrappers));
    }

    public string[] GetZones()
    {
        return Zones;
    }

    public string GetPosition()
    {
        return Position;
    }

    public string? GetGroup()
    {
        return Group;
    }

    public override string ToString()
    {
        return Location ?? string.Empty;
    }
}
