using System.Text.Json.Nodes;
using Defus.Members.Models;

namespace Defus.Members;

/// <summary>The choices of the predefined lists in a member's editor, as field settings.</summary>
public static class MemberChoices
{
    private static readonly string[] _states =
    [
        "Baden-Württemberg", "Bayern", "Berlin", "Brandenburg", "Bremen", "Hamburg", "Hessen", "Mecklenburg-Vorpommern",
        "Niedersachsen", "Nordrhein-Westfalen", "Rheinland-Pfalz", "Saarland", "Sachsen", "Sachsen-Anhalt", "Schleswig-Holstein", "Thüringen",
    ];

    public static JsonObject Kinds() => List("Radio", MemberKind.City, [("Stadt", MemberKind.City), ("Organisation", MemberKind.Organisation)]);

    public static JsonObject States() => List("Dropdown", string.Empty, [("–", string.Empty), .. _states.Select(state => (state, state))]);

    private static JsonObject List(string editor, string defaultValue, IEnumerable<(string Name, string Value)> options) => new()
    {
        ["TextFieldPredefinedListEditorSettings"] = new JsonObject
        {
            ["Editor"] = editor,
            ["DefaultValue"] = defaultValue,
            ["Options"] = new JsonArray([.. options.Select(option => new JsonObject { ["name"] = option.Name, ["value"] = option.Value })]),
        },
    };
}
