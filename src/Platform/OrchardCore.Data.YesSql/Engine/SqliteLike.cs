using Microsoft.Data.Sqlite;

namespace OrchardCore.Data.Engine;

/// <summary>LIKE that ignores case in every script; SQLite's own does so for ASCII letters alone, so that "ö" would not find "Ömer".</summary>
internal static class SqliteLike
{
    public static void Register(SqliteConnection connection)
    {
        connection.CreateFunction<string?, string?, bool>("like", (pattern, text) => Matches(pattern, text, null), isDeterministic: true);
        connection.CreateFunction<string?, string?, string?, bool>("like", Matches, isDeterministic: true);
    }

    private static bool Matches(string? pattern, string? text, string? escape)
        => pattern is not null && text is not null && Matches(pattern, text, escape is { Length: > 0 } ? escape[0] : '\0');

    // Greedy with one point to go back to: the last % seen.
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, char escape)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '%' && escape != '%')
            {
                star = ++p;
                mark = t;
                continue;
            }

            var literal = p + 1 < pattern.Length && escape != '\0' && pattern[p] == escape;
            var at = literal ? p + 1 : p;
            if (at < pattern.Length && ((!literal && pattern[at] == '_') || Same(pattern[at], text[t])))
            {
                p = at + 1;
                t++;
            }
            else if (star >= 0)
            {
                p = star;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('%').IsEmpty;
    }

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
