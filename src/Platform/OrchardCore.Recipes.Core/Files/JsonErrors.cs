using System.Text.Json;
using System.Text.RegularExpressions;

namespace OrchardCore.Recipes.Files;

/// <summary>Words for what System.Text.Json reports.</summary>
internal static partial class JsonErrors
{
    /// <summary>The message without the position, which is named elsewhere, and with readable type names.</summary>
    public static string Describe(JsonException exception)
    {
        var message = PositionPattern().Replace(exception.Message, string.Empty).Trim();
        if (WrongTypePattern().Match(message) is { Success: true } wrongType)
        {
            return $"the value is not {Expected(wrongType.Groups["type"].Value)}.";
        }

        return UnknownMemberPattern().Match(message) is { Success: true } unknown
            ? $"there is no property \"{unknown.Groups["name"].Value}\" here."
            : message;
    }

    private static string Expected(string type) => type switch
    {
        "System.String" => "a text",
        "System.Boolean" or "System.Nullable`1[System.Boolean]" => "true or false",
        "System.Int32" or "System.Int64" or "System.Decimal" or "System.Double" => "a number",
        "System.DateTime" or "System.Nullable`1[System.DateTime]" => "a date (yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-dd)",
        _ when type.EndsWith("[]", StringComparison.Ordinal) || type.Contains(".List`1", StringComparison.Ordinal) => "a list",
        _ when type.Contains(".Dictionary`2", StringComparison.Ordinal) => "an object",
        _ => $"a valid {type[(type.LastIndexOfAny(['.', '+']) + 1)..].TrimEnd(']')}",
    };

    [GeneratedRegex(@"\s*Path: .*$|\s*LineNumber: .*$", RegexOptions.Singleline)]
    private static partial Regex PositionPattern();

    [GeneratedRegex(@"^The JSON value could not be converted to (?<type>.+?)\.?$")]
    private static partial Regex WrongTypePattern();

    [GeneratedRegex(@"^The JSON property '(?<name>.+)' could not be mapped to any \.NET member")]
    private static partial Regex UnknownMemberPattern();
}
