using System.Text.Json.Nodes;
using OrchardCore.Environment.Extensions;
using OrchardCore.Settings;

namespace OrchardCore.Admin.Services;

/// <summary>Keeps the name of the admin theme in the site settings, under the key Orchard Core uses.</summary>
public sealed class AdminThemeService : IAdminThemeService
{
    private const string Key = "CurrentAdminThemeName";

    private readonly ISiteService _siteService;
    private readonly IExtensionManager _extensionManager;

    public AdminThemeService(ISiteService siteService, IExtensionManager extensionManager)
    {
        _siteService = siteService;
        _extensionManager = extensionManager;
    }

    public async Task<string?> GetAdminThemeNameAsync()
        => (await _siteService.GetSiteSettingsAsync()).Properties[Key]?.GetValue<string>();

    public async Task<IExtensionInfo?> GetAdminThemeAsync()
        => await GetAdminThemeNameAsync() is { Length: > 0 } name ? _extensionManager.GetExtension(name) : null;

    public async Task SetAdminThemeAsync(string themeName)
    {
        var site = await _siteService.LoadSiteSettingsAsync();
        site.Properties[Key] = JsonValue.Create(themeName);
        await _siteService.UpdateSiteSettingsAsync(site);
    }
}
