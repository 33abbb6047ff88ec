using System.Globalization;
using System.Xml.Linq;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Localization;
using OrchardCore.Settings;
using OrchardCore.Sitemaps.Builders;

namespace OrchardCore.ContentLocalization.Sitemaps;

/// <summary>Names all languages of a page, its own included; the default language stands for all others.</summary>
public sealed class SitemapUrlHrefLangExtendedMetadataProvider : ISitemapContentItemExtendedMetadataProvider
{
    private static readonly XNamespace _xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XAttribute _declaration = new(XNamespace.Xmlns + "xhtml", _xhtml);

    private readonly ILocalizationEntries _localizations;
    private readonly IAutorouteEntries _addresses;
    private readonly ILocalizationService _localization;
    private readonly ISiteService _sites;

    public SitemapUrlHrefLangExtendedMetadataProvider(
        ILocalizationEntries localizations, IAutorouteEntries addresses, ILocalizationService localization, ISiteService sites)
    {
        _localizations = localizations;
        _addresses = addresses;
        _localization = localization;
        _sites = sites;
    }

    public XAttribute GetExtendedAttribute => _declaration;

    public async Task<bool> ApplyExtendedMetadataAsync(SitemapBuilderContext context, ContentItemsQueryContext queryContext, ContentItem contentItem, XElement url)
    {
        var (_, own) = await _localizations.TryGetLocalizationAsync(contentItem.ContentItemId);
        if (own is null || (await _localizations.GetLocalizationsAsync(own.LocalizationSet)).ToArray() is not { Length: > 1 } entries)
        {
            return true;
        }

        var homeId = (await _sites.GetSiteSettingsAsync()).HomeRoute[nameof(ContentItem.ContentItemId)]?.ToString();
        var defaultCulture = await _localization.GetDefaultCultureAsync();
        foreach (var entry in entries)
        {
            if (await _addresses.TryGetEntryByContentItemIdAsync(entry.ContentItemId) is (true, { } address))
            {
                var href = new Uri($"{context.HostPrefix}/{(entry.ContentItemId == homeId ? string.Empty : address.Path)}").AbsoluteUri;
                url.Add(Link(Language(entry.Culture, entries), href));
                if (entry.Culture.Equals(defaultCulture, StringComparison.OrdinalIgnoreCase))
                {
                    url.Add(Link("x-default", href));
                }
            }
        }

        return true;
    }

    // The country only matters where a language comes in several.
    private static string Language(string culture, Models.LocalizationEntry[] entries)
    {
        var language = CultureInfo.GetCultureInfo(culture).TwoLetterISOLanguageName;
        return entries.Count(entry => CultureInfo.GetCultureInfo(entry.Culture).TwoLetterISOLanguageName == language) == 1 ? language : CultureInfo.GetCultureInfo(culture).Name;
    }

    private static XElement Link(string language, string href)
        => new(_xhtml + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", language), new XAttribute("href", href));
}
