using System.Text;
using Microsoft.AspNetCore.Http;
using OrchardCore.Contents.ViewModels;

namespace OrchardCore.Contents.List;

/// <summary>What the content list shows: the text <c>q</c> with its terms, and the fields of the filter form, which win.</summary>
internal sealed class ContentListOptions : ContentOptionsViewModel
{
    public const string OwnItems = "me";

    private const string CultureKey = "Localization.SelectedCulture";

    private const int MaxWords = 8;
    private const int MaxLength = 255;
    private const int MaxFilters = 40;

    // What the filters of modules are told; every state keeps it.
    private readonly Dictionary<string, string> _filters = [];

    /// <summary>All of them must be in the title.</summary>
    public List<string> Words { get; } = [];

    public string? Stereotype { get; set; }

    /// <summary>User name, or <see cref="OwnItems"/>.</summary>
    public string? Owner { get; set; }

    /// <summary>Only what waits to be published or taken offline.</summary>
    public bool Scheduled { get; set; }

    public bool Trash { get; set; }

    public static ContentListOptions Parse(IQueryCollection query, string? contentType)
    {
        var options = new ContentListOptions();
        foreach (var word in Split(query["q"].ToString()))
        {
            options.Read(word);
        }

        foreach (var word in Split(query["Options.SearchText"].ToString()))
        {
            options.Read(word);
        }

        options.ReadStatus(query["Options.ContentsStatus"]);
        options.ReadOrder(query["Options.OrderBy"]);
        options.SelectedContentType = Given(contentType) ?? Given(query["Options.SelectedContentType"]) ?? options.SelectedContentType;
        options.Stereotype = Given(query["stereotype"]) ?? options.Stereotype;
        options.Owner = Given(query["owner"]) ?? options.Owner;
        options.Culture = Given(query[CultureKey]) ?? options.Culture;
        foreach (var (name, value) in query.Where(x => x.Key.Contains('.', StringComparison.Ordinal) && x.Key != CultureKey && !x.Key.StartsWith("Options.", StringComparison.Ordinal)).Take(MaxFilters))
        {
            if (Given(value) is { } given)
            {
                options._filters[name] = given;
            }
        }

        if (options.ContentsStatus is ContentsStatus.Owner)
        {
            options.Owner = OwnItems;
            options.ContentsStatus = ContentsStatus.Latest;
        }

        options.SearchText = string.Join(' ', options.Words.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word));
        options.OriginalSearchText = options.SearchText;
        return options;
    }

    /// <summary>Whether a filter of a module is in use.</summary>
    public bool HasFilters => _filters.Count > 0 || Culture is not null;

    /// <summary>The name of the state as <c>status:</c> takes it.</summary>
    public string StatusName => Scheduled ? nameof(Scheduled) : Trash ? nameof(Trash) : ContentsStatus.ToString();

    /// <summary>The same list in another state, as query string values.</summary>
    public Dictionary<string, string?> InState(string status)
    {
        var values = new Dictionary<string, string?>();
        Add(values, "q", SearchText, "");
        Add(values, "Options.OrderBy", OrderBy.ToString(), nameof(ContentsOrder.Modified));
        Add(values, "stereotype", Stereotype, null);
        Add(values, "owner", Owner, null);
        Add(values, CultureKey, Culture, null);
        foreach (var (name, value) in _filters)
        {
            Add(values, name, value, null);
        }

        Add(values, "Options.ContentsStatus", status, nameof(ContentsStatus.Latest));
        return values;
    }

    private static void Add(Dictionary<string, string?> values, string name, string? value, string? usual)
    {
        if (!string.IsNullOrEmpty(value) && value != usual)
        {
            values[name] = value;
        }
    }

    private void Read(string word)
    {
        switch (word.Split(':', 2))
        {
            case ["status", var value] when ReadStatus(value):
            case ["sort", var order] when ReadOrder(order):
                break;
            case ["type", { Length: > 0 } type]:
                SelectedContentType = type;
                break;
            case ["stereotype", { Length: > 0 } stereotype]:
                Stereotype = stereotype;
                break;
            case ["owner", { Length: > 0 } owner]:
                Owner = owner;
                break;
            case ["culture", { Length: > 0 } culture]:
                Culture = culture;
                break;
            case ["text", { Length: > 0 } text]:
                AddWord(text);
                break;
            default:
                AddWord(word);
                break;
        }
    }

    private void AddWord(string word)
    {
        if (Words.Count < MaxWords)
        {
            Words.Add(word);
        }
    }

    private bool ReadStatus(string? value)
    {
        if (string.Equals(value, nameof(Scheduled), StringComparison.OrdinalIgnoreCase))
        {
            return Scheduled = true;
        }

        if (string.Equals(value, nameof(Trash), StringComparison.OrdinalIgnoreCase))
        {
            return Trash = true;
        }

        return Read<ContentsStatus>(value, status => ContentsStatus = status);
    }

    private bool ReadOrder(string? value) => Read<ContentsOrder>(value, order => OrderBy = order);

    private static bool Read<T>(string? value, Action<T> set) where T : struct, Enum
    {
        if (!Enum.TryParse<T>(value, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
        {
            return false;
        }

        set(parsed);
        return true;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : Cut(value.Trim());

    private static string Cut(string value) => value.Length > MaxLength ? value[..MaxLength] : value;

    // Words, "several words" and name:"several words".
    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        var quoted = false;
        foreach (var character in text.Take(MaxWords * MaxLength))
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (char.IsWhiteSpace(character) && !quoted)
            {
                if (word.Length > 0)
                {
                    yield return Cut(word.ToString());
                    word.Clear();
                }
            }
            else
            {
                word.Append(character);
            }
        }

        if (word.Length > 0)
        {
            yield return Cut(word.ToString());
        }
    }
}
