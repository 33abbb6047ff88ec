using Defus.Common.Pages;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Localization;
using YesSql;
using YesSql.Services;

namespace Defus.Common.Content;

/// <summary>
/// Which items a page lists: of each set of translations the one in the language of the page, else the one in the language of the site.
/// </summary>
public sealed class Translations
{
    // A translation that comes or goes changes what lists in its language show, and where links to the item lead.
    private static readonly ListDependency _anyTranslation = new(string.Empty, item =>
        ContentLanguage.Of(item) != ContentLanguage.German && item.TryGet<LocalizationPart>(out var part) ? part.LocalizationSet : null);

    private readonly ISession _session;
    private readonly ILocalizationEntries _entries;
    private readonly ILocalizationService _localization;
    private readonly PublishedContentCache _cache;

    public Translations(ISession session, ILocalizationEntries entries, ILocalizationService localization, PublishedContentCache cache)
    {
        _session = session;
        _entries = entries;
        _localization = localization;
        _cache = cache;
    }

    /// <summary>The content item ids that lists leave out, for a condition with <c>IsNotIn</c>.</summary>
    public ValueTask<string[]> GetHiddenAsync()
    {
        var language = ContentLanguage.OfPage;
        DependOnTranslations(language);

        return _cache.GetAsync($"Defus.Hidden:{language}", () => ReadHiddenAsync(language));
    }

    /// <summary>The ids of all published translations of an item, its own among them.</summary>
    public async ValueTask<string[]> GetSetAsync(string contentItemId)
        => await _entries.TryGetLocalizationAsync(contentItemId) is (true, { } entry)
            ? [.. (await _entries.GetLocalizationsAsync(entry.LocalizationSet)).Select(translation => translation.ContentItemId)]
            : [contentItemId];

    /// <summary>The id of the item's translation into the language of the page; its own without one.</summary>
    public async ValueTask<string> GetShownAsync(string contentItemId)
    {
        DependOnTranslations(ContentLanguage.OfPage);
        if (await _entries.TryGetLocalizationAsync(contentItemId) is not (true, { } entry) || ContentLanguage.Of(entry.Culture) == ContentLanguage.OfPage)
        {
            return contentItemId;
        }

        var translations = await _entries.GetLocalizationsAsync(entry.LocalizationSet);
        return translations.FirstOrDefault(translation => ContentLanguage.Of(translation.Culture) == ContentLanguage.OfPage)?.ContentItemId ?? contentItemId;
    }

    /// <summary>The language of a published item.</summary>
    public async ValueTask<string> GetLanguageAsync(string contentItemId)
        => await _entries.TryGetLocalizationAsync(contentItemId) is (true, { } entry) ? ContentLanguage.Of(entry.Culture) : ContentLanguage.German;

    private static void DependOnTranslations(string language)
    {
        if (language != ContentLanguage.German)
        {
            PageDependsOn.List(_anyTranslation);
        }
    }

    private async Task<string[]> ReadHiddenAsync(string language)
    {
        var siteCulture = (await _localization.GetDefaultCultureAsync()).ToLowerInvariant();
        var cultures = (await _localization.GetSupportedCulturesAsync()).Select(culture => culture.ToLowerInvariant()).Where(culture => culture != siteCulture).ToArray();
        var translations = (await _session.QueryIndex<LocalizedContentItemIndex>(item => item.Published && item.Culture.IsIn(cultures)).ListAsync()).ToList();
        var (shown, others) = (translations.Where(item => ContentLanguage.Of(item.Culture) == language).ToList(), translations.Where(item => ContentLanguage.Of(item.Culture) != language));
        var sets = shown.Select(item => item.LocalizationSet).ToArray();
        var originals = sets.Length == 0 ? []
            : await _session.QueryIndex<LocalizedContentItemIndex>(item => item.Published && item.Culture == siteCulture && item.LocalizationSet.IsIn(sets)).ListAsync();

        return [.. others.Concat(originals).Select(item => item.ContentItemId)];
    }
}
