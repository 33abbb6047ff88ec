using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement.Utilities;

namespace OrchardCore.ContentTypes.Services;

/// <summary>Proposes and checks the technical names of types, parts and fields.</summary>
public sealed class DefinitionNames
{
    public const int MaxDisplayNameLength = 128;

    private const int MaxNameLength = 100;

    private readonly IStringLocalizer S;

    public DefinitionNames(IStringLocalizer<DefinitionNames> localizer) => S = localizer;

    /// <summary>A free technical name made from the name for people, as German spells it out: "Städtegrüße" becomes "Staedtegruesse".</summary>
    public static string Propose(string? displayName, IReadOnlyCollection<string> taken)
    {
        var words = (displayName ?? "").Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("Ä", "Ae", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("Ü", "Ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]);
        var name = string.Concat(words).ToSafeName();
        name = name.Length > MaxNameLength - 3 ? name[..(MaxNameLength - 3)] : name;
        if (name.Length == 0)
        {
            return "";
        }

        var proposal = name;
        for (var number = 2; proposal.IsReservedContentName() || taken.Contains(proposal, StringComparer.OrdinalIgnoreCase); number++)
        {
            proposal = $"{name}{number}";
        }

        return proposal;
    }

    /// <summary>Checks both names of something new; an empty technical name is proposed. The result is the technical name, or null after an error.</summary>
    public string? Check(
        ModelStateDictionary modelState, string? displayName, string? name, IReadOnlyCollection<string> takenDisplayNames, IReadOnlyCollection<string> takenNames)
    {
        displayName = displayName?.Trim() ?? "";
        CheckDisplayName(modelState, displayName, takenDisplayNames);
        name = string.IsNullOrWhiteSpace(name) ? Propose(displayName, takenNames) : name.Trim();
        var error = name switch
        {
            _ when name.Length == 0 && displayName.Length == 0 => null,
            { Length: 0 } => S["Please give a technical name: none can be made from the display name."],
            { Length: > MaxNameLength } => S["The technical name may have {0} characters.", MaxNameLength],
            _ when name != name.ToSafeName() => S["The technical name may only have letters from a to z and digits, and starts with a letter."],
            _ when name.IsReservedContentName() => S["\"{0}\" is reserved: content items have a property of this name.", name],
            _ when takenNames.Contains(name, StringComparer.OrdinalIgnoreCase) => S["The technical name \"{0}\" is taken.", name],
            _ => null,
        };
        if (error is not null)
        {
            modelState.AddModelError("Name", error);
        }

        return modelState.IsValid ? name : null;
    }

    /// <summary>Checks a name for people.</summary>
    public void CheckDisplayName(ModelStateDictionary modelState, string? displayName, IReadOnlyCollection<string> taken)
    {
        displayName = displayName?.Trim() ?? "";
        if (displayName.Length is 0 or > MaxDisplayNameLength)
        {
            modelState.AddModelError("DisplayName", S["Please give a name of at most {0} characters.", MaxDisplayNameLength]);
        }
        else if (taken.Contains(displayName, StringComparer.CurrentCultureIgnoreCase))
        {
            modelState.AddModelError("DisplayName", S["The name \"{0}\" is taken.", displayName]);
        }
    }
}
