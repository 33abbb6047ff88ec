namespace OrchardCore.Contents.Versions;

/// <summary>What differs between two versions in one field or property, as texts people can read.</summary>
public sealed class FieldDifference
{
    public FieldDifference(string unit, string label, string before, string after)
    {
        Unit = unit;
        Label = label;
        Before = before;
        After = after;
        Runs = TextDifference.Between(before, after);
    }

    /// <summary>Part and property, such as <c>TitlePart.Title</c>: what can be taken from one version or the other.</summary>
    public string Unit { get; }

    public string Label { get; }

    public string Before { get; }

    public string After { get; }

    public IReadOnlyList<TextRun> Runs { get; }
}
