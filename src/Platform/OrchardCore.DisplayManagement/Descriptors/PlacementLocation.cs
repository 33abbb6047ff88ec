namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>The pieces of a written location. The zone comes first; the other pieces may stand in any order.</summary>
internal readonly record struct PlacementLocation(
    bool IsLayoutZone, string[] Zones, string? Position, string? Tab, string? Group, string? Card, string? Column)
{
    private const string Delimiters = ":#@%|";

    public static PlacementLocation Parse(string location)
    {
        var isLayoutZone = location.StartsWith('/');
        var rest = isLayoutZone ? location.AsSpan(1) : location;
        var end = rest.IndexOfAny(Delimiters);
        var zones = (end < 0 ? rest : rest[..end]).ToString()
            .Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        string? position = null, tab = null, group = null, card = null, column = null;
        while (end >= 0)
        {
            var delimiter = rest[end];
            rest = rest[(end + 1)..];
            end = rest.IndexOfAny(Delimiters);
            var value = (end < 0 ? rest : rest[..end]).Trim().ToString();
            switch (delimiter)
            {
                case PlacementInfo.PositionDelimiter:
                    position = value;
                    break;
                case PlacementInfo.TabDelimiter:
                    tab = value;
                    break;
                case PlacementInfo.GroupDelimiter:
                    group = value;
                    break;
                case PlacementInfo.CardDelimiter:
                    card = value;
                    break;
                default:
                    column = value;
                    break;
            }
        }

        return new PlacementLocation(isLayoutZone, zones, position, tab, group, card, column);
    }
}
