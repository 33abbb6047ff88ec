using System.Globalization;
using OrchardCore.ContentLocalization.Handlers;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.ContentManagement;
using OrchardCore.Localization;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentLocalization;

public class DefaultContentLocalizationManager : IContentLocalizationManager
{
    private readonly IContentManager _contentManager;
    private readonly ISession _session;
    private readonly ILocalizationService _localization;
    private readonly IContentLocalizationHandler[] _handlers;

    public DefaultContentLocalizationManager(
        IContentManager contentManager, ISession session, ILocalizationService localization, IEnumerable<IContentLocalizationHandler> handlers)
    {
        _contentManager = contentManager;
        _session = session;
        _localization = localization;
        _handlers = [.. handlers];
    }

    public async Task<IEnumerable<ContentItem>> GetItemsForSetAsync(string localizationSet)
        => await _session.Query<ContentItem, LocalizedContentItemIndex>(x => x.Latest && x.LocalizationSet == localizationSet)
            .OrderBy(x => x.DocumentId).ListAsync(_contentManager);

    public async Task<ContentItem?> GetContentItemAsync(string localizationSet, string culture)
    {
        var name = culture.ToLowerInvariant();
        return await _session.Query<ContentItem, LocalizedContentItemIndex>(x => (x.Published || x.Latest) && x.LocalizationSet == localizationSet && x.Culture == name)
            .OrderByDescending(x => x.Published).FirstOrDefaultAsync(_contentManager);
    }

    public async Task<IEnumerable<ContentItem>> GetItemsForSetsAsync(IEnumerable<string> localizationSets, string culture)
    {
        var (sets, name) = (localizationSets.ToArray(), culture.ToLowerInvariant());
        var items = await _session.Query<ContentItem, LocalizedContentItemIndex>(x => (x.Published || x.Latest) && x.Culture == name && x.LocalizationSet.IsIn(sets))
            .OrderByDescending(x => x.Published).ListAsync(_contentManager);
        return items.DistinctBy(x => x.ContentItemId);
    }

    public async Task<ContentItem> LocalizeAsync(ContentItem content, string targetCulture)
    {
        var culture = (await _localization.GetSupportedCulturesAsync()).FirstOrDefault(x => x.Equals(targetCulture, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"The site has no language '{targetCulture}'.");
        var part = content.GetOrCreate<LocalizationPart>();
        if (string.IsNullOrEmpty(part.LocalizationSet))
        {
            part.LocalizationSet = IdGenerator.GenerateId();
            part.Culture ??= await _localization.GetDefaultCultureAsync();
            part.Apply();
            await _session.SaveAsync(content);
        }
        else if (await GetContentItemAsync(part.LocalizationSet, culture) is { } existing)
        {
            return existing;
        }

        var translation = await _contentManager.CloneAsync(content);
        translation.Alter<LocalizationPart>(x => (x.LocalizationSet, x.Culture) = (part.LocalizationSet, culture));
        var context = new LocalizationContentContext(translation, content, part.LocalizationSet, culture);
        foreach (var handler in _handlers)
        {
            await handler.LocalizingAsync(context);
        }

        foreach (var handler in _handlers.Reverse())
        {
            await handler.LocalizedAsync(context);
        }

        await _session.SaveAsync(translation);
        return translation;
    }

    public async Task<IDictionary<string, ContentItem>> DeduplicateContentItemsAsync(IEnumerable<ContentItem> contentItems)
    {
        var items = contentItems.DistinctBy(x => x.ContentItemId).ToDictionary(x => x.ContentItemId, StringComparer.Ordinal);
        var ids = items.Keys.ToArray();
        var rows = await _session.QueryIndex<LocalizedContentItemIndex>(x => (x.Published || x.Latest) && x.ContentItemId.IsIn(ids)).ListAsync();
        return (await ChooseAsync(rows)).ToDictionary(x => x.LocalizationSet, x => items[x.ContentItemId], StringComparer.Ordinal);
    }

    public async Task<IDictionary<string, string>> GetFirstItemIdForSetsAsync(IEnumerable<string> localizationSets)
    {
        var sets = localizationSets.Distinct(StringComparer.Ordinal).ToArray();
        var rows = await _session.QueryIndex<LocalizedContentItemIndex>(x => (x.Published || x.Latest) && x.LocalizationSet.IsIn(sets)).ListAsync();
        var chosen = (await ChooseAsync(rows)).ToDictionary(x => x.LocalizationSet, x => x.ContentItemId, StringComparer.Ordinal);
        return sets.Where(chosen.ContainsKey).ToDictionary(x => x, x => chosen[x], StringComparer.Ordinal);
    }

    private async Task<IEnumerable<LocalizedContentItemIndex>> ChooseAsync(IEnumerable<LocalizedContentItemIndex> rows)
    {
        string[] wanted = [CultureInfo.CurrentUICulture.Name.ToLowerInvariant(), (await _localization.GetDefaultCultureAsync()).ToLowerInvariant()];
        return rows.GroupBy(x => x.LocalizationSet, StringComparer.Ordinal)
            .Select(set => wanted.Select(culture => set.FirstOrDefault(x => x.Culture == culture)).FirstOrDefault(x => x is not null) ?? set.First());
    }
}
