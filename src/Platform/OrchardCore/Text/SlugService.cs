using System.Globalization;
using System.Text;

namespace OrchardCore.Modules.Services;

/// <summary>Makes URL slugs: lower case, without diacritics, everything but letters and digits becomes one separator.</summary>
internal sealed class SlugService : ISlugService
{
    private const int MaxLength = 1000;

    public string Slugify(string text) => Slugify(text, '-');

    public string Slugify(string text, char separator)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var slug = new StringBuilder(Math.Min(text.Length, MaxLength));
        var pending = false;
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            var c = char.ToLowerInvariant(letter);
            if (char.IsLetterOrDigit(c) || c is '_' or '~')
            {
                if (pending && slug.Length > 0)
                {
                    slug.Append(separator);
                }

                pending = false;
                slug.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                pending = true;
            }

            if (slug.Length >= MaxLength)
            {
                break;
            }
        }

        if (slug.Length > MaxLength)
        {
            slug.Length = MaxLength;
        }

        return slug.ToString().Normalize(NormalizationForm.FormC);
    }
}
