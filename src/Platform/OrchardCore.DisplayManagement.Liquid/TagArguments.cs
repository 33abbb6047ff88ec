using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace OrchardCore.DisplayManagement.Liquid;

/// <summary>The evaluated arguments of a tag.</summary>
public sealed class TagArguments
{
    private readonly List<FluidValue> _positional = [];

    private TagArguments()
    {
    }

    public Dictionary<string, FluidValue> Named { get; } = new(StringComparer.Ordinal);

    public static async ValueTask<TagArguments> EvaluateAsync(IReadOnlyList<FilterArgument> arguments, TemplateContext context)
    {
        var evaluated = new TagArguments();
        foreach (var argument in arguments)
        {
            var value = await argument.Expression.EvaluateAsync(context);
            if (string.IsNullOrEmpty(argument.Name))
            {
                evaluated._positional.Add(value);
            }
            else
            {
                evaluated.Named[argument.Name] = value;
            }
        }

        return evaluated;
    }

    /// <summary>The argument of that name, else the one at that place; null when there is neither.</summary>
    public FluidValue? Get(string name, int index) =>
        Named.TryGetValue(name, out var value) ? value : index < _positional.Count ? _positional[index] : null;

    public string? GetString(string name, int index = int.MaxValue) => Get(name, index)?.ToStringValue();

    /// <summary>An argument that must be there.</summary>
    public string Require(string tagName, string name, int index) =>
        GetString(name, index) ?? throw new ArgumentException($"the tag '{tagName}' needs the argument '{name}'");

    /// <summary>A duration such as 00:05:00, null when there is none.</summary>
    public TimeSpan? Duration(string name) => GetString(name) is not { } text
        ? null
        : TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var duration)
            ? duration
            : throw new ArgumentException($"'{text}' of the argument '{name}' is not a duration such as 00:05:00");

    /// <summary>The words of an argument, none when it is missing.</summary>
    public string[] Words(string name, TemplateContext context) => Named.TryGetValue(name, out var value) ? [.. Words(value, context)] : [];

    /// <summary>Words separated by blanks or commas, or the elements of an array.</summary>
    public static IEnumerable<string> Words(FluidValue value, TemplateContext context) => value.Type == FluidValues.Array
        ? value.Enumerate(context).Select(item => item.ToStringValue())
        : value.ToStringValue().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}
