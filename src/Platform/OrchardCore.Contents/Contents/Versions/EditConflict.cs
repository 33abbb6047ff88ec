using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using OrchardCore.ContentManagement;

namespace OrchardCore.Contents.Versions;

/// <summary>Whose change a field carries.</summary>
public enum ConflictSide
{
    /// <summary>Both changed it, or nobody can tell.</summary>
    Both,
    Theirs,
    Mine,
}

/// <summary>A field that reads differently in what somebody else saved and in what this form sent.</summary>
public sealed record ConflictField(string Unit, IReadOnlyList<FieldDifference> Differences, ConflictSide ChangedBy, ConflictSide Choice);

/// <summary>Compares and merges the stored state of an item with what a form sent that was made from an older state.</summary>
public static class EditConflict
{
    /// <summary>Start of the names of the inputs that say which side a field is taken from.</summary>
    public const string ChoicePrefix = "take:";
    public const string Theirs = "theirs";
    public const string Mine = "mine";

    private static readonly string[] _own = ["__RequestVerificationToken", "editedState", "returnUrl", "decision", "decidedOn", "restoreDeleted"];

    public static async Task<IReadOnlyList<ConflictField>> FieldsAsync(
        ContentDifferences differences, string contentType, JsonObject? origin, JsonObject theirs, JsonObject mine, IFormCollection form)
    {
        var byThem = origin is null ? null : ContentDifferences.ChangedUnits(origin, theirs);
        var byMe = origin is null ? null : ContentDifferences.ChangedUnits(origin, mine);
        return (await differences.CompareAsync(contentType, theirs, mine))
            .GroupBy(x => x.Unit)
            .Select(x => new ConflictField(x.Key, x.ToArray(), SideOf(x.Key), ChoiceIn(form, x.Key) ?? SideOf(x.Key)))
            .ToArray();

        ConflictSide SideOf(string unit) => (byThem?.Contains(unit), byMe?.Contains(unit)) switch
        {
            (true, false) => ConflictSide.Theirs,
            (false, true) => ConflictSide.Mine,
            _ => ConflictSide.Both,
        };
    }

    /// <summary>The fields of a form that was decided on, which are to be taken from the stored state.</summary>
    public static IReadOnlyList<string> TakenFromTheirs(IFormCollection form)
        => form.Where(x => x.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal) && x.Value == Theirs).Select(x => x.Key[ChoicePrefix.Length..]).ToArray();

    public static void Take(ContentItem item, JsonObject from, IEnumerable<string> units)
    {
        var data = ContentData.Of(item);
        foreach (var unit in units)
        {
            if (unit.Split('.', 2) is not [var part, var property])
            {
                continue;
            }

            if (data[part] is not JsonObject json)
            {
                data[part] = json = [];
            }

            if ((from[part] as JsonObject)?[property] is { } value)
            {
                json[property] = value.DeepClone();
            }
            else
            {
                json.Remove(property);
            }
        }

        // Parts that were read before are read anew.
        item.Merge(new JsonObject());
    }

    /// <summary>What was typed, to be sent again.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Typed(IFormCollection form)
        => form.Where(x => !_own.Contains(x.Key) && !x.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal) && !x.Key.StartsWith("submit.", StringComparison.Ordinal));

    private static ConflictSide? ChoiceIn(IFormCollection form, string unit)
        => form[ChoicePrefix + unit].ToString() switch { Theirs => ConflictSide.Theirs, Mine => ConflictSide.Mine, _ => null };
}
