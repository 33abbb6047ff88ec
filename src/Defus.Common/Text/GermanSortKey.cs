using System.Globalization;
using System.Text;

namespace Defus.Common.Text;

/// <summary>A key that sorts names as German dictionaries do (DIN 5007-1), in any database and on any machine.</summary>
public static class GermanSortKey
{
    /// <summary>Lower case without accents; ä, ö, ü count as a, o, u and ß as ss; other signs become single spaces.</summary>
    public static string Of(string? name)
    {
        var key = new StringBuilder();
        foreach (var sign in (name ?? string.Empty).Normalize(NormalizationForm.FormD))
        {
            if (sign is 'ß' or 'ẞ')
            {
                key.Append("ss");
            }
            else if (char.IsLetterOrDigit(sign))
            {
                key.Append(char.ToLowerInvariant(sign));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }
}
