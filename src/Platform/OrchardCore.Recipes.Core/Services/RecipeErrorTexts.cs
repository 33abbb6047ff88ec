using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>
/// What is wrong in a recipe, in the reader's language. Steps say "there is no theme "X"."; translations know "there is no {0} "{1}".", and the
/// words in their places, if they are words of ours. What no translation knows stays as it is.
/// </summary>
public sealed partial class RecipeErrorTexts
{
    private const int MaxDepth = 4;

    private readonly IStringLocalizer S;
    private readonly Lazy<IReadOnlyList<(Regex Pattern, string Text)>> _patterns;

    public RecipeErrorTexts(IStringLocalizer<RecipeErrorTexts> localizer)
    {
        S = localizer;
        _patterns = new(() => [.. S.GetAllStrings(includeParentCultures: true)
            .OrderByDescending(entry => Argument().Replace(entry.Name, string.Empty).Length)
            .Select(entry => (PatternOf(entry.Name), entry.Value))]);
    }

    public string Reason(RecipeExecutionException error) => Translate(error.Reason, 0);

    /// <summary>File, step, place and line, then the reason.</summary>
    public string Message(RecipeExecutionException error)
    {
        if (error.RecipeFile is null)
        {
            return Reason(error);
        }

        var place = new StringBuilder(error.RecipeFile);
        if (error.StepNumber is { } number)
        {
            place.Append(", ").Append(string.IsNullOrEmpty(error.StepName) ? S["step {0}", number].Value : S["step {0} “{1}”", number, error.StepName].Value);
        }

        if (error.JsonPath is not null)
        {
            place.Append(", ").Append(error.JsonPath);
        }

        if (error.Line is { } line)
        {
            place.Append(' ').Append(error.Column is { } column ? S["(line {0}, column {1})", line, column].Value : S["(line {0})", line].Value);
        }

        return $"{place}: {Reason(error)}";
    }

    private string Translate(string text, int depth)
    {
        foreach (var (pattern, translation) in depth < MaxDepth ? _patterns.Value : [])
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                var arguments = match.Groups.Values.Skip(1).Select(group => (object)Translate(group.Value, depth + 1)).ToArray();
                return string.Format(CultureInfo.CurrentCulture, translation, arguments);
            }
        }

        return text;
    }

    // The places of a pattern are numbered in their order.
    private static Regex PatternOf(string template)
        => new($"^{Argument().Replace(Regex.Escape(template).Replace(@"\{\{", @"\{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), "(.*?)")}$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"\\?\{\d\}")]
    private static partial Regex Argument();
}
