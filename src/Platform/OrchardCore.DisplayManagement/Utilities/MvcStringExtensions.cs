using System.Text;

namespace OrchardCore.Mvc.Utilities;

/// <summary>Names in other spellings. Stands in for OrchardCore.Mvc.Utilities.StringExtensions.</summary>
public static class StringExtensions
{
    /// <summary>A name as a CSS class: <c>MeetupPart-Venue</c> becomes <c>meetup-part-venue</c>.</summary>
    public static string HtmlClassify(this string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (!char.IsAsciiLetter(letter) && !(char.IsAsciiDigit(letter) && result.Length > 0))
            {
                continue;
            }

            if (result.Length > 0 && StartsWord(text, i))
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }

    /// <summary><c>item_classes</c> as <c>ItemClasses</c>.</summary>
    public static string ToPascalCaseUnderscore(this string attribute) => attribute.ToPascalCase('_');

    /// <summary><c>item-classes</c> as <c>ItemClasses</c>.</summary>
    public static string ToPascalCaseDash(this string attribute) => attribute.ToPascalCase('-');

    public static string ToPascalCase(this string attribute, char upperAfterDelimiter)
    {
        var result = new StringBuilder(attribute.Length);
        var upper = true;
        foreach (var letter in attribute.Trim())
        {
            if (letter == upperAfterDelimiter)
            {
                upper = true;
                continue;
            }

            result.Append(upper ? char.ToUpperInvariant(letter) : letter);
            upper = false;
        }

        return result.ToString();
    }

    // After anything but a letter or digit, at a capital after a small letter, and at the last capital of several.
    private static bool StartsWord(string text, int i)
    {
        var previous = text[i - 1];
        if (!char.IsAsciiLetterOrDigit(previous))
        {
            return true;
        }

        return char.IsAsciiLetterUpper(text[i])
            && (!char.IsAsciiLetterUpper(previous) || (i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1])));
    }
}
