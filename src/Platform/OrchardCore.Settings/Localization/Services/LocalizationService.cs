using System.Globalization;
using OrchardCore.Localization.Models;
using OrchardCore.Settings;

namespace OrchardCore.Localization.Services;

public sealed class LocalizationService : ILocalizationService
{
    private readonly ISiteService _siteService;

    public LocalizationService(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public bool FallBackToParentCultures => _siteService.GetSettings<LocalizationSettings>().FallBackToParentCulture;

    public async Task<string> GetDefaultCultureAsync()
        => (await _siteService.GetSettingsAsync<LocalizationSettings>()).DefaultCulture;

    public async Task<string[]> GetSupportedCulturesAsync()
        => (await _siteService.GetSettingsAsync<LocalizationSettings>()).SupportedCultures;

    public IEnumerable<CultureInfo> GetAllCulturesAndAliases() => CultureInfo.GetCultures(CultureTypes.AllCultures);
}
