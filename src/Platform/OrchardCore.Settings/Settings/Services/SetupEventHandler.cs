using OrchardCore.Abstractions.Setup;
using OrchardCore.Setup.Events;
using OrchardCore.Setup.Services;

namespace OrchardCore.Settings.Services;

/// <summary>Keeps what the set-up was made with: name, time zone and super user.</summary>
public sealed class SetupEventHandler : ISetupEventHandler
{
    private readonly ISiteService _siteService;

    public SetupEventHandler(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public async Task SetupAsync(SetupContext context)
    {
        var site = await _siteService.LoadSiteSettingsAsync();
        site.SiteName = Get(context, SetupConstants.SiteName) ?? site.SiteName;
        site.TimeZoneId = Get(context, SetupConstants.SiteTimeZone) ?? site.TimeZoneId;
        site.SuperUser = Get(context, SetupConstants.AdminUserId) ?? site.SuperUser;
        await _siteService.UpdateSiteSettingsAsync(site);
    }

    private static string? Get(SetupContext context, string key)
        => context.Properties.TryGetValue(key, out var value) && value?.ToString() is { Length: > 0 } text ? text : null;
}
