using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace OrchardCore.Widgets.TagHelpers;

/// <summary>What the lists to put in order say, in the language of the page.</summary>
public sealed class SortableTexts
{
    private readonly IStringLocalizer S;

    public SortableTexts(IStringLocalizer<SortableTexts> localizer)
    {
        S = localizer;
    }

    public string Empty => S["Nothing here yet."];

    public string Handle(string name) => S["Move {0}", name];

    public string Up(string name) => S["{0}: up", name];

    public string Down(string name) => S["{0}: down", name];

    public string In(string name) => S["{0}: one level in", name];

    public string Out(string name) => S["{0}: one level out", name];

    /// <summary>The announcements as JSON; the script puts the words for {name}, {position}, {count}, {level} and {list}.</summary>
    public string ToJson(bool isTree)
    {
        var keys = isTree
            ? S["Arrow up and down move it, arrow right and left change its level, space puts it down, Escape cancels."]
            : S["Arrow up and down move it, space puts it down, Escape cancels."];
        var place = isTree
            ? S["{0}: position {1} of {2}, level {3}", "{name}", "{position}", "{count}", "{level}"]
            : S["{0}: position {1} of {2}, {3}", "{name}", "{position}", "{count}", "{list}"];
        return JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["grabbed"] = $"{S["{0} picked up.", "{name}"].Value} {keys.Value}",
            ["moving"] = place,
            ["moved"] = place,
            ["dropped"] = S["{0} put down.", "{name}"],
            ["cancelled"] = S["Cancelled. {0} is where it was.", "{name}"],
            ["stuck"] = S["{0} cannot be moved further.", "{name}"],
            ["failed"] = S["This could not be saved. Everything is where it was."],
        });
    }
}
