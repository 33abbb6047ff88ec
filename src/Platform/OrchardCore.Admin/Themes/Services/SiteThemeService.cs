using System.Text.Json.Nodes;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Environment.Extensions;
using OrchardCore.Settings;

namespace OrchardCore.Themes.Services;

/// <summary>Keeps the name of the theme in the site settings, under the key Orchard Core uses.</summary>
public sealed class SiteThemeService : ISiteThemeService
{
    private const string Key = "CurrentThemeName";

    private readonly ISiteService _siteService;
    private readonly IExtensionManager _extensionManager;

    public SiteThemeService(ISiteService siteService, IExtensionManager extensionManager)
    {
        _siteService = siteService;
        _extensionManager = extensionManager;
    }

    public async Task<string?> GetSiteThemeNameAsync()
        => (await _siteService.GetSiteSettingsAsync()).Properties[Key]?.GetValue<string>();

    public async Task<IExtensionInfo?> GetSiteThemeAsync()
        => await GetSiteThemeNameAsync() is { Length: > 0 } name ? _extensionManager.GetExtension(name) : null;

    public async Task SetSiteThemeAsync(string themeName)
    {
        var site = await _siteService.LoadSiteSettingsAsync();
        site.Properties[Key] = JsonValue.Create(themeName);
        await _siteService.UpdateSiteSettingsAsync(site);
    }
}

/// <summary>Proposes the site's theme for every page.</summary>
public sealed class SiteThemeSelector : IThemeSelector
{
    private readonly ISiteThemeService _siteThemeService;

    public SiteThemeSelector(ISiteThemeService siteThemeService)
    {
        _siteThemeService = siteThemeService;
    }

    public async Task<ThemeSelectorResult?> GetThemeAsync()
        => await _siteThemeService.GetSiteThemeNameAsync() is { Length: > 0 } name
            ? new ThemeSelectorResult { Priority = 0, ThemeName = name }
            : null;
}
