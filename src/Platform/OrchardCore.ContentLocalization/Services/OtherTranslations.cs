using System.Globalization;
using OrchardCore.ContentManagement;
using OrchardCore.Localization;

namespace OrchardCore.ContentLocalization.Services;

/// <summary>Each item is listed once, in the language of the page if it has it.</summary>
public sealed class OtherTranslations : IListExclusion
{
    private readonly LocalizationEntries _entries;
    private readonly ILocalizationService _localization;

    public OtherTranslations(LocalizationEntries entries, ILocalizationService localization)
    {
        _entries = entries;
        _localization = localization;
    }

    public async ValueTask<IReadOnlyCollection<string>> GetContentItemIdsAsync()
        => await _entries.GetOthersAsync(CultureInfo.CurrentUICulture.Name, await _localization.GetDefaultCultureAsync());
}
