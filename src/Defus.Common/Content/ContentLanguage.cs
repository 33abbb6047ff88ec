using System.Globalization;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentManagement;

namespace Defus.Common.Content;

/// <summary>The languages of content and pages, as two-letter codes.</summary>
public static class ContentLanguage
{
    /// <summary>The language of content that names none.</summary>
    public const string German = "de";

    /// <summary>The language of the page that is being made.</summary>
    public static string OfPage => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static bool PageIsEnglish => OfPage == "en";

    public static string Of(ContentItem contentItem)
        => contentItem.TryGet<LocalizationPart>(out var part) && !string.IsNullOrEmpty(part.Culture) ? Of(part.Culture) : German;

    /// <summary>"de" for "de-DE".</summary>
    public static string Of(string culture) => culture.Split('-')[0].ToLowerInvariant();

    /// <summary>The value of <c>lang</c> for a text in this language; null where the page has it anyway.</summary>
    public static string? Mark(string language) => language == OfPage ? null : language;
}
