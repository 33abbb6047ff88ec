namespace OrchardCore.Deployment.Drivers;

/// <summary>The options of a step: how its editor shows and changes them.</summary>
public sealed class StepForm
{
    public List<StepFlag> Flags { get; } = [];

    public List<StepChoice> Choices { get; } = [];

    public List<StepText> Texts { get; } = [];

    public StepForm Flag(string name, string label, string? hint, bool value, Action<bool> set)
    {
        Flags.Add(new StepFlag(name, label, hint, value, set));
        return this;
    }

    /// <param name="name">The property of the step.</param>
    /// <param name="label">The legend above the check boxes.</param>
    /// <param name="options">Values and what they are called.</param>
    /// <param name="value">The chosen values.</param>
    /// <param name="set">Takes the choice; it holds known values only.</param>
    public StepForm Choice(string name, string label, IEnumerable<(string Value, string Text)> options, string[]? value, Action<string[]> set)
    {
        Choices.Add(new StepChoice(name, label, [.. options], value ?? [], set));
        return this;
    }

    /// <param name="name">The property of the step.</param>
    /// <param name="label">The label of the field.</param>
    /// <param name="hint">What helps to fill it in.</param>
    /// <param name="rows">The lines of the field; 0 for a single line.</param>
    /// <param name="value">The text.</param>
    /// <param name="set">Takes the text; returns what is wrong with it.</param>
    public StepForm Text(string name, string label, string? hint, int rows, string? value, Func<string?, string?> set)
    {
        Texts.Add(new StepText(name, label, hint, rows, value, set));
        return this;
    }
}

public sealed record StepFlag(string Name, string Label, string? Hint, bool Value, Action<bool> Set);

public sealed record StepChoice(string Name, string Label, (string Value, string Text)[] Options, string[] Value, Action<string[]> Set);

public sealed record StepText(string Name, string Label, string? Hint, int Rows, string? Value, Func<string?, string?> Set);
