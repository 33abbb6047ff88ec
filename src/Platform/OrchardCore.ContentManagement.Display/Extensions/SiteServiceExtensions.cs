using OrchardCore.ContentManagement;
using OrchardCore.Entities;

namespace OrchardCore.Settings;

/// <summary>Settings of the site that are edited as content items of types with the stereotype CustomSettings.</summary>
public static class CustomSettingsSiteServiceExtensions
{
    public static async Task<ContentItem> GetCustomSettingsAsync(this ISiteService siteService, string name)
        => (await siteService.GetSiteSettingsAsync()).GetOrCreate<ContentItem>(name);
}
