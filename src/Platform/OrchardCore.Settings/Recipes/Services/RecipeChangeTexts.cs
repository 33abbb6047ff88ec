using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>
/// The lines of a report in the reader's language. Steps say "content type Event" or "3 content items"; translations know
/// "content type {0}" and "{0} content items".
/// </summary>
public sealed class RecipeChangeTexts
{
    private readonly IStringLocalizer S;

    public RecipeChangeTexts(IStringLocalizer<RecipeChangeTexts> localizer)
    {
        S = localizer;
    }

    public string Subject(RecipeChange change)
    {
        var subject = change.Subject;
        for (var space = subject.LastIndexOf(' '); space > 0; space = subject.LastIndexOf(' ', space - 1))
        {
            if (S[subject[..space] + " {0}"] is { ResourceNotFound: false } pattern)
            {
                return string.Format(CultureInfo.CurrentCulture, pattern, subject[(space + 1)..]);
            }
        }

        var (first, rest) = (subject.Split(' ')[0], subject.IndexOf(' ', StringComparison.Ordinal));
        return rest > 0 && S["{0}" + subject[rest..]] is { ResourceNotFound: false } counted
            ? string.Format(CultureInfo.CurrentCulture, counted, first)
            : subject;
    }

    public string? Reason(RecipeChange change) => change.Reason is { } reason ? S[reason].Value : null;

    public string Kind(RecipeChangeKind kind) => kind switch
    {
        RecipeChangeKind.Created => S["created"],
        RecipeChangeKind.Changed => S["changed"],
        RecipeChangeKind.Removed => S["removed"],
        RecipeChangeKind.Kept => S["left alone"],
        _ => S["unchanged"],
    };

    /// <summary>The class of the badge that says it.</summary>
    public string Badge(RecipeChangeKind kind) => kind switch
    {
        RecipeChangeKind.Created => "text-bg-success",
        RecipeChangeKind.Changed => "text-bg-primary",
        RecipeChangeKind.Removed => "text-bg-danger",
        RecipeChangeKind.Kept => "text-bg-warning",
        _ => "text-bg-secondary",
    };
}
