using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace OrchardCore.ContentManagement.Utilities;

/// <summary>Texts and technical names. Stands in for Orchard Core's type of this name.</summary>
public static class StringExtensions
{
    /// <summary><c>NewsPost</c> → <c>News Post</c>.</summary>
    public static string CamelFriendly(this string? camel)
    {
        if (string.IsNullOrWhiteSpace(camel))
        {
            return "";
        }

        var words = new StringBuilder(camel.Length + 8);
        for (var i = 0; i < camel.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(camel[i])
                && (!char.IsUpper(camel[i - 1]) || (i + 1 < camel.Length && char.IsLower(camel[i + 1])));
            if (startsWord && words[^1] != ' ')
            {
                words.Append(' ');
            }

            words.Append(camel[i]);
        }

        return words.ToString();
    }

    public static string Ellipsize(this string? text, int characterCount) => text.Ellipsize(characterCount, "\u00A0\u2026");

    /// <summary>Cuts a text that is longer, at a word if asked.</summary>
    public static string Ellipsize(this string? text, int characterCount, string ellipsis, bool wordBoundary = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        if (characterCount < 0 || text.Length <= characterCount)
        {
            return text;
        }

        var cut = characterCount;
        if (wordBoundary && !char.IsWhiteSpace(text[cut]))
        {
            var space = text.LastIndexOfAny([' ', '\t', '\r', '\n', '\u00A0'], Math.Max(cut - 1, 0));
            cut = space > 0 ? space : cut;
        }

        return text[..cut].TrimEnd() + ellipsis;
    }

    public static LocalizedString OrDefault(this string? text, LocalizedString defaultValue)
        => string.IsNullOrEmpty(text) ? defaultValue : new LocalizedString(text, text);

    /// <summary>The text of HTML.</summary>
    public static string RemoveTags(this string? html, bool htmlDecode = false)
    {
        if (string.IsNullOrEmpty(html))
        {
            return "";
        }

        var text = new StringBuilder(html.Length);
        var inside = false;
        foreach (var c in html)
        {
            if (c is '<')
            {
                inside = true;
            }
            else if (c is '>' && inside)
            {
                inside = false;
            }
            else if (!inside)
            {
                text.Append(c);
            }
        }

        return htmlDecode ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();
    }

    public static string? ReplaceNewLinesWith(this string? text, string replacement)
        => string.IsNullOrWhiteSpace(text) ? text : text.Replace("\r\n", "\n").Replace("\r", "\n").Replace("\n", replacement);

    public static bool IsValidUrlSegment(this string segment) => segment.IndexOfAny([' ', '/', '<', '>', '#', '?', '%', ':', '&', '*', '[', ']', '@', '\\', '|', '"']) < 0;

    /// <summary>A technical name: letters and digits, a letter first.</summary>
    public static string ToSafeName(this string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var safe = new string(name.RemoveDiacritics().Where(char.IsAsciiLetterOrDigit).ToArray()).TrimStart("0123456789".ToCharArray());
        return safe.Length > 128 ? safe[..128] : safe;
    }

    /// <summary>Whether content items have a property of this name already.</summary>
    public static bool IsReservedContentName(this string name)
        => ContentItem.IsWellKnownName(name) || name is nameof(ContentItem.Content) or nameof(ContentItem.ContentItem);

    public static string RemoveDiacritics(this string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                result.Append(c);
            }
        }

        return result.ToString().Normalize(NormalizationForm.FormC);
    }

    public static string Strip(this string source, params char[] stripped) => source.Strip(c => stripped.Contains(c));

    public static string Strip(this string source, Func<char, bool> predicate) => new(source.Where(c => !predicate(c)).ToArray());

    public static bool Any(this string source, params char[] chars) => source.AsSpan().IndexOfAny(chars) >= 0;

    public static bool All(this string source, params char[] chars) => source.AsSpan().IndexOfAnyExcept(chars) < 0;

    /// <summary>Replaces each character of one list by the character at the same place in the other.</summary>
    public static string Translate(this string subject, char[] from, char[] to)
        => string.Create(subject.Length, (subject, from, to), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var index = Array.IndexOf(state.from, state.subject[i]);
                span[i] = index < 0 ? state.subject[i] : state.to[index];
            }
        });

    public static string ReplaceAll(this string original, IDictionary<string, string> replacements)
        => replacements.Count == 0
            ? original
            : Regex.Replace(original, string.Join('|', replacements.Keys.Select(Regex.Escape)), x => replacements[x.Value]);

    public static string TrimEndString(this string value, string suffix)
        => suffix.Length > 0 && value.EndsWith(suffix, StringComparison.Ordinal) ? value[..^suffix.Length] : value;

    public static string ReplaceLastOccurrence(this string source, string searchedValue, string replacedValue)
        => source.LastIndexOf(searchedValue, StringComparison.Ordinal) is >= 0 and var index
            ? source.Remove(index, searchedValue.Length).Insert(index, replacedValue)
            : source;

    public static string GetSafeHTMLInputName(this string? input)
        => string.IsNullOrWhiteSpace(input) ? "" : string.Concat(input.Trim().Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
}
