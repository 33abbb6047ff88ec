using OrchardCore.Modules;

namespace OrchardCore.Settings;

/// <summary>The time zone of the site, unless something more special (a user) has one.</summary>
public sealed class SiteTimeZoneSelector : ITimeZoneSelector
{
    private readonly ISiteService _siteService;

    public SiteTimeZoneSelector(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public async Task<TimeZoneSelectorResult?> GetTimeZoneAsync()
    {
        var timeZoneId = (await _siteService.GetSiteSettingsAsync()).TimeZoneId;
        return string.IsNullOrEmpty(timeZoneId)
            ? null
            : new TimeZoneSelectorResult { Priority = 0, TimeZoneId = () => Task.FromResult<string?>(timeZoneId) };
    }
}
