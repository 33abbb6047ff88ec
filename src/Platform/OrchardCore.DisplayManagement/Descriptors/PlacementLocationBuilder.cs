using System.Text;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Writes a location piece by piece. Stands in for PlacementLocationBuilder.</summary>
public sealed class PlacementLocationBuilder
{
    private string? _zone;
    private string? _position;
    private string? _group;
    private bool _layoutZone;
    private GroupingMetadata _tab;
    private GroupingMetadata _card;
    private GroupingMetadata _column;

    public static implicit operator PlacementInfo(PlacementLocationBuilder builder)
    {
        return builder.Build();
    }

    public static implicit operator string(PlacementLocationBuilder builder)
    {
        return builder.ToString();
    }

    public PlacementLocationBuilder Zone(string zone, string? position = null)
    {
        _zone = zone;
        _position = position;
        return this;
    }

    public PlacementLocationBuilder AsLayoutZone()
    {
        _layoutZone = true;
        return this;
    }

    public PlacementLocationBuilder Group(string name)
    {
        _group = name;
        return this;
    }

    public PlacementLocationBuilder Tab(string name, string? position = null)
    {
        _tab = new GroupingMetadata(name, position);
        return this;
    }

    public PlacementLocationBuilder Card(string name, string? position = null)
    {
        _card = new GroupingMetadata(name, position);
        return this;
    }

    public PlacementLocationBuilder Column(string name, string? position = null, string? width = null)
    {
        _column = new GroupingMetadata(name, position, width);
        return this;
    }

    public PlacementInfo Build()
    {
        return PlacementInfo.FromLocation(ToString());
    }

    public override string ToString()
    {
        var text = new StringBuilder(_layoutZone ? "/" : string.Empty).Append(_zone);
        Append(text, PlacementInfo.PositionDelimiter, _position);
        Append(text, PlacementInfo.TabDelimiter, _tab);
        Append(text, PlacementInfo.GroupDelimiter, _group);
        Append(text, PlacementInfo.CardDelimiter, _card);
        Append(text, PlacementInfo.ColumnDelimiter, _column);
        return text.ToString();
    }

    private static void Append(StringBuilder text, char delimiter, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(delimiter).Append(value);
        }
    }
}
