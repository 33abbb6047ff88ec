using OrchardCore.Environment.Extensions;

namespace OrchardCore.Themes.Services;

/// <summary>The theme of the site. Stands in for ISiteThemeService.</summary>
public interface ISiteThemeService
{
    Task<IExtensionInfo?> GetSiteThemeAsync();

    Task SetSiteThemeAsync(string themeName);

    Task<string?> GetSiteThemeNameAsync();
}
