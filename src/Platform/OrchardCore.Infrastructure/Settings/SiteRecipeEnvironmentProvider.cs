using OrchardCore.Abstractions.Setup;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Settings;

/// <summary>On a running site <c>parameters('SiteName')</c> and <c>parameters('AdminUserId')</c> are those of the settings.</summary>
public sealed class SiteRecipeEnvironmentProvider : IRecipeEnvironmentProvider
{
    private readonly ISiteService _siteService;

    public SiteRecipeEnvironmentProvider(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public int Order => 0;

    public async Task PopulateEnvironmentAsync(IDictionary<string, object> environment)
    {
        var site = await _siteService.GetSiteSettingsAsync();
        environment[SetupConstants.SiteName] = site.SiteName;
        environment[SetupConstants.AdminUserId] = site.SuperUser ?? string.Empty;
    }
}
