using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.Admin.Services;

/// <summary>Proposes the admin theme for pages of the administration.</summary>
public sealed class AdminThemeSelector : IThemeSelector
{
    private readonly IAdminThemeService _adminThemeService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    public AdminThemeSelector(IAdminThemeService adminThemeService, IHttpContextAccessor httpContextAccessor)
    {
        _adminThemeService = adminThemeService;
        _httpContextAccessor = httpContextAccessor;
    }

    public async Task<ThemeSelectorResult?> GetThemeAsync()
    {
        if (_httpContextAccessor.HttpContext is not { } context
            || !AdminAttribute.IsApplied(context)
            || await _adminThemeService.GetAdminThemeNameAsync() is not { Length: > 0 } name)
        {
            return null;
        }

        return new ThemeSelectorResult { Priority = 100, ThemeName = name };
    }
}
