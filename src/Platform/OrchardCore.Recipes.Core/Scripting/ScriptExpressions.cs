using System.Globalization;
using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Scripting;

/// <summary>Texts that are scripts in brackets, such as <c>[js: uuid()]</c>.</summary>
public static class ScriptExpressions
{
    private const int MaxRounds = 20;

    // Marks a text that only looks like a script.
    private const string Literal = "literal";

    // Orchard Core's documentation names these; no version of it evaluates them.
    private static readonly string[] _unavailable = ["env", "appsettings", "localization", "locker"];

    /// <summary>Evaluates a text until it is no longer a script. A text in brackets with another prefix is left as it is.</summary>
    /// <exception cref="ScriptException">The script fails or has no engine.</exception>
    public static string EvaluateText(
        this IScriptingManager manager, string text, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? methods)
    {
        for (var round = 0; IsExpression(text, out var prefix); round++)
        {
            if (prefix == Literal)
            {
                return text[(Literal.Length + 2)..^1];
            }

            if (manager.GetScriptingEngine(prefix) is null)
            {
                return _unavailable.Contains(prefix)
                    ? throw new ScriptException($"There is no engine for \"{prefix}:\". Scripts start with \"js:\" or \"file:\".")
                    : text;
            }

            if (round == MaxRounds)
            {
                throw new ScriptException("The script yields ever new scripts.");
            }

            text = ToText(manager.Evaluate(text[1..^1].Trim(), fileProvider, basePath, methods));
        }

        return text;
    }

    /// <summary>Whether a text is written as a script: <c>[letters: …]</c>.</summary>
    public static bool IsExpression(string text, out string prefix)
    {
        prefix = string.Empty;
        if (text is not ['[', .., ']'])
        {
            return false;
        }

        var colon = text.IndexOf(':');
        if (colon < 2 || !text.AsSpan(1, colon - 1).ToString().All(char.IsLetter))
        {
            return false;
        }

        prefix = text[1..colon];
        return true;
    }

    /// <summary>A text that is read as a script, written so that it stays what it is; null when it is none.</summary>
    public static string? AsLiteral(string text)
        => IsExpression(text, out var prefix) && (prefix is "js" or "file" or Literal || _unavailable.Contains(prefix)) ? $"[{Literal}:{text}]" : null;

    private static string ToText(object? value) => value switch
    {
        null => string.Empty,
        bool flag => flag ? "true" : "false",
        DateTime date => date.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
