using System.Globalization;
using OrchardCore.Localization.Models;
using OrchardCore.Settings;

namespace OrchardCore.Users.Localization.Services;

/// <summary>The languages the administration can be used in: those of the site, one of a kind, and English, which its texts are written in.</summary>
public sealed class UserLanguages
{
    private const string English = "en";

    private readonly ISiteService _siteService;

    public UserLanguages(ISiteService siteService)
    {
        _siteService = siteService;
    }

    /// <summary>Names of cultures with the names of their languages in these languages.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> ListAsync()
    {
        var settings = await _siteService.GetSettingsAsync<LocalizationSettings>();
        return
        [
            .. settings.SupportedCultures.Prepend(settings.DefaultCulture).Append(English)
                .Select(CultureInfo.GetCultureInfo)
                .DistinctBy(culture => culture.TwoLetterISOLanguageName)
                .Select(culture => KeyValuePair.Create(culture.Name, Name(culture))),
        ];
    }

    public async Task<bool> IsOfferedAsync(string culture) => (await ListAsync()).Any(language => language.Key == culture);

    private static string Name(CultureInfo culture)
    {
        var name = (culture.IsNeutralCulture ? culture : culture.Parent).NativeName;
        return culture.TextInfo.ToUpper(name[..1]) + name[1..];
    }
}
