using System.Globalization;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using OrchardCore.Environment.Cache;

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
    public TimeSpan? Duration(string name) => GetString(name) is { } text ? ParseDuration(text, name) : null;

    /// <exception cref="ArgumentException">The text is no duration.</exception>
    public static TimeSpan ParseDuration(string text, string name) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration)
        ? duration
        : throw new ArgumentException($"'{text}' of '{name}' is not a duration such as 00:05:00");

    /// <summary>Sets what a cached block varies by, its tags and its expiry, from the arguments of these names.</summary>
    public void ApplyTo(CacheContext cache, TemplateContext context, string contexts, string tags, string after, string sliding)
    {
        cache.AddContext(Words(contexts, context)).AddTag(Words(tags, context));
        if (Duration(after) is { } duration)
        {
            cache.WithExpiryAfter(duration);
        }

        if (Duration(sliding) is { } window)
        {
            cache.WithExpirySliding(window);
        }
    }

    /// <summary>The words of an argument, none when it is missing.</summary>
    public string[] Words(string name, TemplateContext context) => Named.TryGetValue(name, out var value) ? [.. Words(value, context)] : [];

    /// <summary>Words separated by blanks or commas, or the elements of an array.</summary>
    public static IEnumerable<string> Words(FluidValue value, TemplateContext context) => value.Type == FluidValues.Array
        ? value.Enumerate(context).Select(item => item.ToStringValue())
        : value.ToStringValue().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}
