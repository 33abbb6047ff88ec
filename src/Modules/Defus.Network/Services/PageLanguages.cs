using System.Globalization;
using Defus.Common.Content;
using Defus.Common.Pages;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Localization;

namespace Defus.Network.Services;

/// <summary>The languages in which the page of this request can be read. All of it comes from tables in memory.</summary>
public sealed class PageLanguages
{
    private readonly IContentCulturePickerService _pages;
    private readonly IAutorouteEntries _addresses;
    private readonly ILocalizationService _localization;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private IReadOnlyList<PageLanguage>? _languages;

    public PageLanguages(
        IContentCulturePickerService pages, IAutorouteEntries addresses, ILocalizationService localization, IHttpContextAccessor httpContextAccessor)
    {
        _pages = pages;
        _addresses = addresses;
        _localization = localization;
        _httpContextAccessor = httpContextAccessor;
    }

    /// <summary>One entry for each language that has at least a home page.</summary>
    public async ValueTask<IReadOnlyList<PageLanguage>> ListAsync() => _languages ??= await ReadAsync();

    private async Task<IReadOnlyList<PageLanguage>> ReadAsync()
    {
        if (_httpContextAccessor.HttpContext is not { } context)
        {
            return [];
        }

        var path = SitePages.PathOf(context);
        var own = (await _pages.GetLocalizationsFromRouteAsync(path)).ToArray();
        var homes = path == "/" ? own : [.. await _pages.GetLocalizationsFromRouteAsync("/")];
        DependOn(own);
        DependOn(homes);
        var homeId = await _pages.GetContentItemIdFromRouteAsync("/");
        var defaultCode = ContentLanguage.Of(await _localization.GetDefaultCultureAsync());
        var languages = new List<PageLanguage>();
        foreach (var code in (await _localization.GetSupportedCulturesAsync()).Select(ContentLanguage.Of).Distinct())
        {
            var home = await FindAsync(homes, code, homeId);
            var translation = await FindAsync(own, code, homeId) ?? (home is null ? null : SitePages.Translate(path, code));
            if ((translation ?? home) is { } address)
            {
                var language = CultureInfo.GetCultureInfo(code);
                var name = language.TextInfo.ToTitleCase(language.NativeName);
                languages.Add(new(code, name, address, code == ContentLanguage.OfPage, translation is not null, code == defaultCode));
            }
        }

        return languages;
    }

    // Of a translation the page shows the language and the address.
    private static void DependOn(LocalizationEntry[] entries)
    {
        if (entries is [{ LocalizationSet: var set }, ..])
        {
            PageDependsOn.List(new ListDependency(string.Empty, item =>
                item.TryGet<LocalizationPart>(out var part) && part.LocalizationSet == set ? $"{part.Culture} {ContentPath.Of(item)}" : null));
        }
    }

    private async Task<string?> FindAsync(LocalizationEntry[] entries, string code, string? homeId)
    {
        if (Array.Find(entries, entry => ContentLanguage.Of(entry.Culture) == code) is not { } entry)
        {
            return null;
        }

        return entry.ContentItemId == homeId ? string.Empty
            : await _addresses.TryGetEntryByContentItemIdAsync(entry.ContentItemId) is (true, { } address) ? address.Path.TrimStart('/')
            : null;
    }
}
