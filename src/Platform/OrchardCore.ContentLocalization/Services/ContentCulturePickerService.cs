using Microsoft.AspNetCore.Http;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Settings;

namespace OrchardCore.ContentLocalization.Services;

/// <summary>Finds the content item and its translations by the path of a page.</summary>
public interface IContentCulturePickerService
{
    /// <summary>Null when no item has this address.</summary>
    Task<string?> GetContentItemIdFromRouteAsync(PathString url);

    Task<LocalizationEntry?> GetLocalizationFromRouteAsync(PathString url);

    /// <summary>All items of the set, the one of this page among them; empty for a page without a language.</summary>
    Task<IEnumerable<LocalizationEntry>> GetLocalizationsFromRouteAsync(PathString url);
}

/// <summary>Needs no query: addresses and translations are tables in memory.</summary>
public sealed class ContentCulturePickerService : IContentCulturePickerService
{
    private readonly IAutorouteEntries _addresses;
    private readonly ILocalizationEntries _localizations;
    private readonly ISiteService _sites;

    public ContentCulturePickerService(IAutorouteEntries addresses, ILocalizationEntries localizations, ISiteService sites)
    {
        _addresses = addresses;
        _localizations = localizations;
        _sites = sites;
    }

    public async Task<string?> GetContentItemIdFromRouteAsync(PathString url)
    {
        if (url.Value is null or "" or "/")
        {
            return (await _sites.GetSiteSettingsAsync()).HomeRoute["contentItemId"]?.ToString();
        }

        var (_, entry) = await _addresses.TryGetEntryByPathAsync(url.Value);
        return entry?.ContentItemId;
    }

    public async Task<LocalizationEntry?> GetLocalizationFromRouteAsync(PathString url)
        => await GetContentItemIdFromRouteAsync(url) is { Length: > 0 } id ? (await _localizations.TryGetLocalizationAsync(id)).Item2 : null;

    public async Task<IEnumerable<LocalizationEntry>> GetLocalizationsFromRouteAsync(PathString url)
        => await GetLocalizationFromRouteAsync(url) is { } entry ? await _localizations.GetLocalizationsAsync(entry.LocalizationSet) : [];
}
