using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace Defus.Orchard.Tests.Fuzzing;

/// <summary>Texts as nobody means them: signs of many languages, what is at the limits, random characters, and good texts spoilt.</summary>
internal static partial class HostileText
{
    /// <summary>Markup that must never come back as such.</summary>
    public const string Markup = "<script data-hostile>alert(1)</script>";

    private static readonly string[] _pieces =
    [
        "", " ", "\"'>" + Markup, "<img data-hostile src=x onerror=alert(1)>", "{{ 7 | times: 7 }}", "{% for x in (1..100000000) %}x{% endfor %}", "../../../../etc/passwd", "..\\..\\web.config", "%2e%2e%2f", "%00",
        "%c0%af", "%zz", "%", "javascript:alert(1)", "//evil.example", "https://evil.example/", "\\\\evil.example", "2026-02-30T25:61", "9999-12-31T23:59:59Z", "0001-01-01", "-1", "0", "2147483648",
        "-99999999999999999999", "1e309", "NaN", "null", "true", "[]", "{}", "[js: 1+1]", "[js: while(true){}]", "[file:text('/etc/passwd')]", "[locale]", "[image]x[/image]", "' or 1=1; drop table Document; --", "\u0000\u0001\u0007",
        "\u202e\u2066", "\ufeff", "\ud83d\ude00", "İıßẞǅ", "e\u0301\u0301\u0301", "\r\nSet-Cookie: a=b", "${7*7}", "@(1+1)", "*", "~1", "a*b?c[d]", "\"", "\\", "title:", "status:", "-", "(", ")", "AND", "OR", "NOT", "^99", "~",
        "[[[[", "{{{{", "((((", "&amp;", "&#0;", "<!--", "]]>", "<?xml version='1.0'?>", "<!ENTITY a 'b'>",
    ];

    private static readonly Gen<string> _anything = Gen.String[0, 30];
    private static readonly Gen<string> _word = Gen.Char.AlphaNumeric.Array[1, 12].Select(letters => new string(letters));

    public static string Any(Dice dice) => dice.Below(10) switch
    {
        < 5 => dice.Pick(_pieces),
        < 7 => dice.Draw(_anything),
        < 8 => dice.Draw(_word),
        < 9 => dice.Pick(_pieces) + dice.Pick(_pieces) + dice.Draw(_anything),
        _ => Repeat(dice.Pick(_pieces), dice.Pick([3, 30, 300])),
    };

    /// <summary>A good text with some places left out, doubled, moved or replaced.</summary>
    public static string Spoil(Dice dice, string text, IReadOnlyList<string>? words = null)
    {
        for (var times = dice.Below(4); times >= 0; times--)
        {
            var at = dice.Below(text.Length + 1);
            var length = Math.Min(dice.Below(12), text.Length - at);
            var word = words is not null && !dice.OnceIn(4) ? dice.Pick(words) : Any(dice);
            text = dice.Below(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, word),
                3 => text.Remove(at, length).Insert(at, word),
                _ => text.Insert(dice.Below(text.Length + 1), text.Substring(at, length)),
            };
        }

        return text;
    }

    /// <summary>A text of words and signs with a few of them left out, doubled or replaced: often still right.</summary>
    public static string SpoilWords(Dice dice, string text, IReadOnlyList<string> words)
    {
        var tokens = Token().Matches(text).Select(match => match.Value).ToList();
        for (var times = dice.Below(3); times > 0; times--)
        {
            var at = dice.Below(tokens.Count);
            switch (dice.Below(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    tokens[at] = dice.Pick(tokens);
                    break;
                case 3:
                    tokens.Insert(at, dice.Pick(words));
                    break;
                default:
                    tokens[at] = dice.Pick(words);
                    break;
            }
        }

        return dice.OnceIn(6) ? Spoil(dice, string.Concat(tokens), words) : string.Concat(tokens);
    }

    public static byte[] Spoil(Dice dice, byte[] bytes)
    {
        var spoilt = bytes.ToList();
        for (var times = dice.Below(6); times > 0; times--)
        {
            var at = dice.Below(spoilt.Count + 1);
            if (dice.OnceIn(2) && at < spoilt.Count)
            {
                spoilt[at] = (byte)dice.Below(256);
            }
            else if (dice.OnceIn(3))
            {
                spoilt.RemoveRange(at, Math.Min(dice.Below(40), spoilt.Count - at));
            }
            else
            {
                spoilt.InsertRange(at, Encoding.UTF8.GetBytes(Any(dice)));
            }
        }

        return [.. spoilt];
    }

    /// <summary>Any JSON, seldom very deep.</summary>
    public static JsonNode? Json(Dice dice, int depth = 0)
    {
        if (depth == 0 && dice.OnceIn(40))
        {
            JsonNode? deep = new JsonObject();
            for (var level = dice.Pick([10, 60, 250, 900]); level > 0; level--)
            {
                deep = dice.OnceIn(2) ? new JsonArray(deep) : new JsonObject { ["a"] = deep };
            }

            return deep;
        }

        return dice.Below(depth > 3 ? 6 : 8) switch
        {
            0 => null,
            1 => dice.Below(1000) - 500,
            2 => dice.OnceIn(2),
            3 => dice.Pick([1e300, -0.5, 9007199254740993, 1e-300]),
            < 6 => Any(dice),
            6 => new JsonArray([.. Enumerable.Range(0, dice.Below(4)).Select(_ => Json(dice, depth + 1))]),
            _ => new JsonObject(Enumerable.Range(0, dice.Below(4)).Select(i => KeyValuePair.Create(i + Any(dice), Json(dice, depth + 1)))),
        };
    }

    /// <summary>A good JSON with some of its values replaced, left out or renamed.</summary>
    public static JsonNode Spoil(Dice dice, JsonNode good)
    {
        var root = good.DeepClone();
        for (var times = dice.Below(3); times >= 0; times--)
        {
            var node = root;
            while (true)
            {
                if (node is JsonObject { Count: > 0 } properties)
                {
                    var (name, value) = properties.GetAt(dice.Below(properties.Count));
                    if (value is JsonObject or JsonArray && !dice.OnceIn(4))
                    {
                        node = value;
                        continue;
                    }

                    properties.Remove(name);
                    properties[dice.OnceIn(6) ? Any(dice) : name] = dice.OnceIn(8) ? value : Json(dice, 2);
                }
                else if (node is JsonArray { Count: > 0 } items)
                {
                    var index = dice.Below(items.Count);
                    if (items[index] is JsonObject or JsonArray && !dice.OnceIn(4))
                    {
                        node = items[index]!;
                        continue;
                    }

                    items[index] = Json(dice, 2);
                }

                break;
            }
        }

        return root;
    }

    /// <summary>As part of an address: mostly encoded, sometimes left as it is.</summary>
    public static string InAddress(Dice dice)
    {
        var text = Any(dice);
        return dice.OnceIn(3) ? Sendable(text) : Uri.EscapeDataString(text);
    }

    /// <summary>Leaves what no client could send out of an address: white space, control characters, and non-ASCII that is not encoded.</summary>
    public static string Sendable(string address)
    {
        var sendable = new StringBuilder(address.Length);
        foreach (var rune in address.EnumerateRunes())
        {
            sendable.Append(rune.Value is > 32 and < 127 and not '#' ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return sendable.ToString();
    }

    [GeneratedRegex(@"\w+|\s+|[{}%]{2}|'[^']*'|.", RegexOptions.Singleline)]
    private static partial Regex Token();

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
