using OrchardCore.Modules.Services;

namespace OrchardCore.Localization;

/// <summary>
/// Letters of any script as ASCII. As on Orchard Core ß becomes ss, but ä, ö and ü lose their dots;
/// a German slug replaces them by ae, oe and ue before.
/// </summary>
public static class StringExtensions
{
    public static string Transliterate(this string text) => AnyAscii.Transliteration.Transliterate(text);
}

public static class TransliterationSlugServiceExtensions
{
    public static string SlugifyAndTransliterate(this ISlugService slugService, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);

        return slugService.Slugify(text.Transliterate());
    }
}
