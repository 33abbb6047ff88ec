using System.Text;
using System.Text.RegularExpressions;

namespace OrchardCore.Queries.Sql;

/// <summary>
/// A query as it is sent to the database: one SELECT whose names are quoted, whose tables carry the site's prefix and whose
/// parameters (<c>@limit:3</c>) have lost their default values.
/// </summary>
public sealed partial class SqlText
{
    private static readonly HashSet<string> _keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "DISTINCT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "BETWEEN", "EXISTS", "AS", "ON", "JOIN", "INNER", "LEFT", "RIGHT",
        "OUTER", "CROSS", "FULL", "GROUP", "BY", "HAVING", "ORDER", "ASC", "DESC", "LIMIT", "OFFSET", "UNION", "ALL", "CASE", "WHEN", "THEN", "ELSE", "END",
        "TRUE", "FALSE", "WITH", "OVER", "PARTITION",
    };

    private static readonly HashSet<string> _forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "INSERT", "UPDATE", "DELETE", "DROP", "ALTER", "CREATE", "ATTACH", "DETACH", "PRAGMA", "VACUUM", "REPLACE", "TRUNCATE", "GRANT", "REVOKE", "INTO", "COPY", "CALL", "DO", "SET",
    };

    // Functions that reach beyond the tables or only burn time and memory.
    private static readonly string[] _forbiddenFunctions = ["pg_", "lo_", "dblink", "load_extension", "set_config", "query_to_xml", "table_to_xml", "database_to_xml", "randomblob", "zeroblob", "generate_series"];

    private SqlText(string sql, IReadOnlyDictionary<string, object> defaults)
    {
        Sql = sql;
        Defaults = defaults;
    }

    public string Sql { get; }

    /// <summary>The default values of the parameters.</summary>
    public IReadOnlyDictionary<string, object> Defaults { get; }

    /// <exception cref="FormatException">The text is not a single query that only reads.</exception>
    public static SqlText Parse(string text, string tablePrefix)
    {
        var sql = new StringBuilder();
        var defaults = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        text = text.Trim().TrimEnd(';');
        var tokens = TokenPattern().Matches(text);
        var tables = FindTables(tokens);
        foreach (Match token in tokens)
        {
            sql.Append(text, position, token.Index - position);
            position = token.Index + token.Length;
            if (token.Groups["parameter"].Success)
            {
                sql.Append('@').Append(token.Groups["parameter"].Value);
                AddDefault(defaults, token);
            }
            else if (token.Groups["word"].Success)
            {
                var isFunction = text.AsSpan(position).TrimStart().StartsWith("(");
                sql.Append(Write(token.Value, tables.Contains(token.Value) ? tablePrefix : string.Empty, isFunction));
            }
            else
            {
                sql.Append(token.Value);
            }
        }

        sql.Append(text, position, text.Length - position);
        Check(text, sql.ToString());
        return new SqlText(sql.ToString(), defaults);
    }

    private static HashSet<string> FindTables(MatchCollection tokens)
        => tokens.Zip(tokens.Skip(1))
            .Where(pair => pair.First.Value.ToUpperInvariant() is "FROM" or "JOIN" && pair.Second.Groups["word"].Success)
            .Select(pair => pair.Second.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Write(string word, string prefix, bool isFunction)
    {
        if (_forbidden.Contains(word))
        {
            throw new FormatException($"{word.ToUpperInvariant()} is not allowed; a query only reads.");
        }

        if (isFunction && Array.Exists(_forbiddenFunctions, x => word.StartsWith(x, StringComparison.OrdinalIgnoreCase)))
        {
            throw new FormatException($"The function {word} is not allowed.");
        }

        return _keywords.Contains(word) || isFunction ? word : $"\"{prefix}{word}\"";
    }

    private static void AddDefault(Dictionary<string, object> defaults, Match token)
    {
        if (token.Groups["number"].Success)
        {
            defaults[token.Groups["parameter"].Value] = long.Parse(token.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
        }
        else if (token.Groups["text"].Success)
        {
            defaults[token.Groups["parameter"].Value] = token.Groups["text"].Value;
        }
    }

    private static void Check(string text, string sql)
    {
        if (!text.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("WITH", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException("A query starts with SELECT.");
        }

        if (StringPattern().Replace(sql, string.Empty).Contains(';'))
        {
            throw new FormatException("A query is a single statement, without semicolons.");
        }
    }

    [GeneratedRegex("""'(?:[^']|'')*'|"[^"]*"|--[^\n]*|@(?<parameter>[A-Za-z_]\w*)(?::(?:(?<number>\d+)|'(?<text>[^']*)'))?|(?<word>[A-Za-z_]\w*)""")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("'(?:[^']|'')*'|\"[^\"]*\"")]
    private static partial Regex StringPattern();
}
