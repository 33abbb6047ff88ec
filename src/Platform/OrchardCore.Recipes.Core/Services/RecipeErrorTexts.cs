using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>
/// What is wrong in a recipe, in the reader's language. Steps say "there is no theme "X"."; translations know "there is no {0} "{1}".", and the
/// words in their places, if they are words of ours. What is quoted is a name and stays, as does what no translation knows.
/// </summary>
public sealed partial class RecipeErrorTexts
{
    private const int MaxDepth = 4;

    private readonly IStringLocalizer S;
    private readonly Lazy<IReadOnlyList<Entry>> _entries;

    public RecipeErrorTexts(IStringLocalizer<RecipeErrorTexts> localizer)
    {
        S = localizer;
        _entries = new(() => [.. S.GetAllStrings(includeParentCultures: true)
            .OrderByDescending(entry => Argument().Replace(entry.Name, string.Empty).Length)
            .Select(entry => new Entry(PatternOf(entry.Name), entry.Value, NamesOf(entry.Name)))]);
    }

    public string Reason(RecipeExecutionException error) => Translate(error.Reason, 0);

    /// <summary>Whether the reason is in the reader's language; else it is English.</summary>
    public bool IsTranslated(RecipeExecutionException error) => _entries.Value.Any(entry => entry.Pattern.IsMatch(error.Reason));

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
        foreach (var entry in depth < MaxDepth ? _entries.Value : [])
        {
            if (entry.Pattern.Match(text) is { Success: true } match)
            {
                var arguments = match.Groups.Values.Skip(1).Select((group, i) => (object)(entry.IsName[i] ? group.Value : Translate(group.Value, depth + 1))).ToArray();
                return string.Format(CultureInfo.CurrentCulture, entry.Text, arguments);
            }
        }

        return text;
    }

    // The places of a pattern are numbered in their order.
    private static Regex PatternOf(string template)
        => new($"^{Argument().Replace(Regex.Escape(template).Replace(@"\{\{", @"\{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), "(.*?)")}$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static bool[] NamesOf(string template) => [.. Argument().Matches(template).Select(place => place.Index > 0 && template[place.Index - 1] is ('"' or '\''))];

    [GeneratedRegex(@"\\?\{\d\}")]
    private static partial Regex Argument();

    /// <param name="IsName">For each place whether what stands there is quoted.</param>
    private sealed record Entry(Regex Pattern, string Text, bool[] IsName);
}
