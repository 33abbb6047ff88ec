using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Shows the pages for signing in in the admin's theme, unless the settings want the site's.</summary>
public sealed class LoginThemeSelector : IThemeSelector
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IAdminThemeService _adminThemeService;
    private readonly ISiteService _siteService;

    public LoginThemeSelector(IHttpContextAccessor httpContextAccessor, IAdminThemeService adminThemeService, ISiteService siteService)
    {
        _httpContextAccessor = httpContextAccessor;
        _adminThemeService = adminThemeService;
        _siteService = siteService;
    }

    public async Task<ThemeSelectorResult?> GetThemeAsync()
    {
        var routeValues = _httpContextAccessor.HttpContext?.Request.RouteValues;
        if (routeValues is null
            || !"OrchardCore.Users".Equals(routeValues["area"]?.ToString(), StringComparison.OrdinalIgnoreCase)
            || !"Account".Equals(routeValues["controller"]?.ToString(), StringComparison.OrdinalIgnoreCase)
            || (await _siteService.GetSettingsAsync<LoginSettings>()).UseSiteTheme)
        {
            return null;
        }

        var theme = await _adminThemeService.GetAdminThemeNameAsync();
        return string.IsNullOrEmpty(theme) ? null : new ThemeSelectorResult { Priority = 100, ThemeName = theme };
    }
}
