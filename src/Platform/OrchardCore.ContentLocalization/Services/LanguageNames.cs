using System.Globalization;

namespace OrchardCore.ContentLocalization.Services;

/// <summary>How languages are called in the administration: with their country only where the site has several of a kind.</summary>
internal static class LanguageNames
{
    public static string Of(string culture, IEnumerable<string> supported)
    {
        var info = CultureInfo.GetCultureInfo(culture);
        var isAlone = supported.All(other => other.Equals(culture, StringComparison.OrdinalIgnoreCase) || CultureInfo.GetCultureInfo(other).TwoLetterISOLanguageName != info.TwoLetterISOLanguageName);
        return (isAlone && !info.IsNeutralCulture ? info.Parent : info).DisplayName;
    }
}
