namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Name, position and width of a tab, card or column, written "Name;position" or "Name_width;position". Stands in for GroupingMetadata.</summary>
public readonly record struct GroupingMetadata
{
    public static readonly GroupingMetadata Empty;

    public GroupingMetadata(string? name, string? position = null, string? width = null)
    {
        Name = name;
        Position = position;
        Width = width;
    }

    public string? Name { get; }

    public string? Position { get; }

    public string? Width { get; }

    public bool HasValue => !string.IsNullOrEmpty(Name);

    public static implicit operator GroupingMetadata(string? value)
    {
        return ParseTabOrCard(value);
    }

    public static implicit operator string?(GroupingMetadata metadata)
    {
        return metadata.HasValue ? metadata.ToString() : null;
    }

    public static GroupingMetadata ParseTabOrCard(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Empty;
        }

        var semicolon = value.IndexOf(';');
        return semicolon < 0
            ? new GroupingMetadata(value)
            : new GroupingMetadata(value[..semicolon], value[(semicolon + 1)..]);
    }

    public static GroupingMetadata ParseColumn(string? value)
    {
        var grouping = ParseTabOrCard(value);
        var underscore = grouping.Name?.IndexOf('_') ?? -1;
        if (underscore >= 0)
        {
            return new GroupingMetadata(grouping.Name![..underscore], grouping.Position, grouping.Name[(underscore + 1)..]);
        }

        // The width may follow the position, too: "Left;1_4".
        var width = grouping.Position?.IndexOf('_') ?? -1;
        return width < 0
            ? grouping
            : new GroupingMetadata(grouping.Name, grouping.Position![..width], grouping.Position[(width + 1)..]);
    }

    public override string ToString()
    {
        var name = string.IsNullOrEmpty(Width) ? Name : $"{Name}_{Width}";
        return string.IsNullOrEmpty(Position) ? name ?? string.Empty : $"{name};{Position}";
    }
}
