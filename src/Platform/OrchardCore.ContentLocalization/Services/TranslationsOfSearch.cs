using System.Globalization;
using OrchardCore.Localization;
using OrchardCore.Search.Abstractions;

namespace OrchardCore.ContentLocalization.Services;

/// <summary>The search finds each item once, in the language of the page if it has it.</summary>
public sealed class TranslationsOfSearch : ISearchExclusion
{
    private readonly LocalizationEntries _entries;
    private readonly ILocalizationService _localization;

    public TranslationsOfSearch(LocalizationEntries entries, ILocalizationService localization)
    {
        _entries = entries;
        _localization = localization;
    }

    public async ValueTask<IReadOnlyCollection<string>> GetContentItemIdsAsync()
        => await _entries.GetOthersAsync(CultureInfo.CurrentUICulture.Name, await _localization.GetDefaultCultureAsync());
}
