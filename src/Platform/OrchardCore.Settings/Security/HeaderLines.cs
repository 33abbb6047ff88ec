using System.Text.RegularExpressions;

namespace OrchardCore.Security;

/// <summary>Reads directives of headers, one a line: a name, then its value.</summary>
public static partial class HeaderLines
{
    private static readonly HashSet<string> _withoutValue = ["upgrade-insecure-requests", "block-all-mixed-content"];

    /// <summary>The directives of a content security policy; false and the line when one cannot be right.</summary>
    public static bool TryReadPolicy(string? text, out Dictionary<string, string> directives, out string wrong)
        => TryRead(text, " ", line => PolicyLine().IsMatch(line) && (line.Contains(' ', StringComparison.Ordinal) || _withoutValue.Contains(line)), out directives, out wrong);

    /// <summary>The directives of a permissions policy, such as <c>camera=()</c>.</summary>
    public static bool TryReadPermissions(string? text, out Dictionary<string, string> directives, out string wrong)
        => TryRead(text, "=", PermissionLine().IsMatch, out directives, out wrong);

    private static bool TryRead(string? text, string separator, Predicate<string> isRight, out Dictionary<string, string> directives, out string wrong)
    {
        directives = [];
        foreach (var line in (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var directive = line.TrimEnd(';', ',').TrimEnd();
            var parts = directive.Split(separator, 2);
            if (!isRight(directive) || !directives.TryAdd(parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1].Trim() : string.Empty))
            {
                wrong = line;
                return false;
            }
        }

        wrong = string.Empty;
        return true;
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*( [!-+\\--:<-~]+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex PolicyLine();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*=(\\*|\\([ -'*-+\\--:<-~]*\\))$", RegexOptions.IgnoreCase)]
    private static partial Regex PermissionLine();
}
