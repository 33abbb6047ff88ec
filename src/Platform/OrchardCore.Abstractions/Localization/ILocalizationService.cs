using System.Globalization;

namespace OrchardCore.Localization;

/// <summary>The cultures of the site.</summary>
public interface ILocalizationService
{
    Task<string> GetDefaultCultureAsync();

    Task<string[]> GetSupportedCulturesAsync();

    IEnumerable<CultureInfo> GetAllCulturesAndAliases();

    /// <summary>Whether a text that de-DE lacks is looked up in de.</summary>
    bool FallBackToParentCultures { get; }
}
