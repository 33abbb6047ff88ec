using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;

namespace OrchardCore.Contents.Versions;

/// <summary>Values of fields and properties as texts people can read.</summary>
public sealed class ContentTexts
{
    private static readonly HashSet<string> _blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "P", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "TABLE", "TR", "BLOCKQUOTE", "PRE", "FIGURE", "FIGCAPTION", "HR", "SECTION", "DL", "DT", "DD",
    };

    private readonly ILocalClock _clock;
    private readonly IStringLocalizer S;

    public ContentTexts(ILocalClock clock, IStringLocalizer<ContentTexts> localizer)
    {
        _clock = clock;
        S = localizer;
    }

    /// <summary>The text of a field, by what the field's JSON holds.</summary>
    /// <param name="value">A field, or a property of a part.</param>
    /// <param name="kind">Name of the field type, or of the property.</param>
    /// <param name="names">Names of items by id.</param>
    public async Task<string> OfAsync(JsonNode? value, string kind, IReadOnlyDictionary<string, string> names) => value switch
    {
        null => "",
        JsonObject field when field["Html"] is JsonValue html => HtmlText(html.ToString()),
        JsonObject field when field["ContentItemIds"] is JsonArray ids => Names(ids, names),
        JsonObject field when field["TermContentItemIds"] is JsonArray ids => Names(ids, names),
        JsonObject field when field["Paths"] is JsonArray paths => Media(paths, field["MediaTexts"] as JsonArray),
        JsonObject field when kind == "LinkField" => string.Join(" – ", new[] { field["Text"], field["Url"] }.Select(x => x?.ToString()).Where(x => !string.IsNullOrEmpty(x))),
        JsonObject { Count: 1 } field when field.First().Value is JsonValue single => await ScalarAsync(single, kind),
        JsonObject field => await MembersAsync(field, names),
        JsonArray array => await LinesAsync(array, kind, names),
        JsonValue scalar when kind == "Html" => HtmlText(scalar.ToString()),
        JsonValue scalar => await ScalarAsync(scalar, kind),
        _ => value.ToJsonString(),
    };

    private async Task<string> ScalarAsync(JsonValue value, string kind)
    {
        switch (value.GetValueKind())
        {
            case System.Text.Json.JsonValueKind.True:
                return S["Yes"];
            case System.Text.Json.JsonValueKind.False:
                return S["No"];
            case System.Text.Json.JsonValueKind.Number:
                return value.TryGetValue<decimal>(out var number) ? number.ToString(CultureInfo.CurrentCulture) : value.ToString();
        }

        var text = value.ToString();
        if (!DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return text;
        }

        if (kind == "DateField" || text.Length == "yyyy-MM-dd".Length)
        {
            return time.ToString("d", CultureInfo.CurrentCulture);
        }

        var local = await _clock.ConvertToLocalAsync(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
        return local.ToString("g", CultureInfo.CurrentCulture);
    }

    private async Task<string> MembersAsync(JsonObject json, IReadOnlyDictionary<string, string> names)
    {
        var lines = new List<string>();
        foreach (var (name, value) in json)
        {
            if (await OfAsync(value, name, names) is { Length: > 0 } text)
            {
                lines.Add($"{name}: {text}");
            }
        }

        return string.Join('\n', lines);
    }

    private async Task<string> LinesAsync(JsonArray array, string kind, IReadOnlyDictionary<string, string> names)
    {
        var lines = new List<string>();
        foreach (var value in array)
        {
            lines.Add(await OfAsync(value, kind, names));
        }

        return string.Join('\n', lines);
    }

    private string Names(JsonArray ids, IReadOnlyDictionary<string, string> names)
        => string.Join(", ", ids.Select(id => id?.ToString() ?? "").Select(id => names.GetValueOrDefault(id) ?? S["something that no longer exists ({0})", id]));

    private static string Media(JsonArray paths, JsonArray? texts)
        => string.Join('\n', paths.Select((path, i) => i < texts?.Count && texts[i]?.ToString() is { Length: > 0 } text ? $"{path} – {text}" : path?.ToString() ?? ""));

    private string HtmlText(string html)
    {
        var text = new StringBuilder();
        foreach (var node in new HtmlParser().ParseDocument(html).Body!.ChildNodes)
        {
            Write(node, text);
        }

        return text.ToString().Trim();
    }

    private void Write(INode node, StringBuilder text)
    {
        if (node is not IElement element)
        {
            text.Append(node.NodeType is NodeType.Text ? node.TextContent.ReplaceLineEndings(" ") : "");
            return;
        }

        var isBlock = _blocks.Contains(element.TagName);
        if ((isBlock || element.TagName == "BR") && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }

        text.Append(element.TagName switch { "LI" => "• ", "IMG" => S["[image: {0}]", element.GetAttribute("alt") ?? element.GetAttribute("src") ?? ""].Value, _ => "" });
        foreach (var child in element.ChildNodes)
        {
            Write(child, text);
        }

        if (element.TagName == "A" && element.GetAttribute("href") is { Length: > 0 } address)
        {
            text.Append(" (").Append(address).Append(')');
        }

        if (isBlock && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
