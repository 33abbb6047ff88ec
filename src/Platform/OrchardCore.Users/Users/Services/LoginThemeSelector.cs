using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Shows the pages for signing in in the admin's theme, unless the settings want the site's.</summary>
public sealed class LoginThemeSelector : IThemeSelector
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IServiceProvider _serviceProvider;
    private readonly ISiteService _siteService;

    public LoginThemeSelector(IHttpContextAccessor httpContextAccessor, IServiceProvider serviceProvider, ISiteService siteService)
    {
        _httpContextAccessor = httpContextAccessor;
        _serviceProvider = serviceProvider;
        _siteService = siteService;
    }

    public async Task<ThemeSelectorResult?> GetThemeAsync()
    {
        var routeValues = _httpContextAccessor.HttpContext?.Request.RouteValues;
        if (routeValues is null
            || !UserConstants.Features.Users.Equals(routeValues["area"]?.ToString(), StringComparison.OrdinalIgnoreCase)
            || await UsesSiteThemeAsync(routeValues["controller"]?.ToString() ?? string.Empty))
        {
            return null;
        }

        // A site may do without the admin.
        var theme = _serviceProvider.GetService<IAdminThemeService>() is { } admin ? await admin.GetAdminThemeNameAsync() : null;
        return string.IsNullOrEmpty(theme) ? null : new ThemeSelectorResult { Priority = 100, ThemeName = theme };
    }

    // True also for controllers that show no such page.
    private async Task<bool> UsesSiteThemeAsync(string controller) => controller.ToUpperInvariant() switch
    {
        "ACCOUNT" or "TWOFACTORAUTHENTICATION" or "AUTHENTICATORAPP" => (await _siteService.GetSettingsAsync<LoginSettings>()).UseSiteTheme,
        "RESETPASSWORD" => (await _siteService.GetSettingsAsync<ResetPasswordSettings>()).UseSiteTheme,
        _ => true,
    };
}
