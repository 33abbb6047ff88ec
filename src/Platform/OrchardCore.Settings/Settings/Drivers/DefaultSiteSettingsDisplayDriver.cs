using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Settings.ViewModels;

namespace OrchardCore.Settings.Drivers;

/// <summary>The group <c>general</c>: name, address, time zone and page size of the site.</summary>
public sealed class DefaultSiteSettingsDisplayDriver : DisplayDriver<ISite>
{
    public const string GroupId = "general";

    private readonly IClock _clock;
    private readonly IStringLocalizer S;

    public DefaultSiteSettingsDisplayDriver(IClock clock, IStringLocalizer<DefaultSiteSettingsDisplayDriver> localizer)
    {
        _clock = clock;
        S = localizer;
    }

    public override Task<IDisplayResult> EditAsync(ISite site, BuildEditorContext context)
        => Task.FromResult<IDisplayResult>(Initialize<SiteSettingsViewModel>("Settings_Edit__Site", model =>
        {
            model.SiteName = site.SiteName;
            model.BaseUrl = site.BaseUrl;
            model.TimeZone = site.TimeZoneId ?? _clock.GetSystemTimeZone().TimeZoneId;
            model.PageSize = site.PageSize;
            model.TimeZones = [.. _clock.GetTimeZones().Select(zone => zone.TimeZoneId).Order(StringComparer.Ordinal)];
        }).Location("Content:1").OnGroup(GroupId));

    public override async Task<IDisplayResult> UpdateAsync(ISite site, UpdateEditorContext context)
    {
        if (GroupId.Equals(context.GroupId, StringComparison.OrdinalIgnoreCase))
        {
            var model = new SiteSettingsViewModel();
            await context.Updater.TryUpdateModelAsync(model, Prefix);
            if (!_clock.GetTimeZones().Any(zone => zone.TimeZoneId == model.TimeZone))
            {
                context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(model.TimeZone)}", S["Please choose a time zone."]);
            }

            if (!string.IsNullOrWhiteSpace(model.BaseUrl) && !IsAddress(model.BaseUrl))
            {
                context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(model.BaseUrl)}", S["Please give a whole address such as https://example.org."]);
            }

            site.SiteName = model.SiteName;
            site.BaseUrl = model.BaseUrl?.Trim().TrimEnd('/');
            site.TimeZoneId = model.TimeZone;
            site.PageSize = model.PageSize;
        }

        return await EditAsync(site, context);
    }

    private static bool IsAddress(string text)
        => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
