using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.ContentLocalization.ViewModels;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Localization;

namespace OrchardCore.ContentLocalization.Drivers;

/// <summary>Lets editors choose a language above content lists: <c>Localization.SelectedCulture</c>, or <c>culture:en</c> in the text.</summary>
public sealed class LocalizationContentsAdminListDisplayDriver : DisplayDriver<ContentOptionsViewModel>
{
    private readonly ILocalizationService _localization;
    private readonly IContentDefinitionManager _definitions;

    public LocalizationContentsAdminListDisplayDriver(ILocalizationService localization, IContentDefinitionManager definitions)
    {
        _localization = localization;
        _definitions = definitions;
    }

    public override async Task<IDisplayResult?> EditAsync(ContentOptionsViewModel model, BuildEditorContext context)
    {
        var cultures = await _localization.GetSupportedCulturesAsync();
        if (cultures.Length < 2
            || (!string.IsNullOrEmpty(model.SelectedContentType)
                && (await _definitions.GetTypeDefinitionAsync(model.SelectedContentType))?.Parts.Any(part => part.PartDefinition.Name == nameof(LocalizationPart)) != true))
        {
            return null;
        }

        return Initialize<LocalizationContentsAdminFilterViewModel>("ContentsAdminListLocalizationPartFilter", filter =>
        {
            filter.SelectedCulture = model.Culture;
            filter.Cultures = [.. cultures.Select(culture => new SelectListItem(
                LanguageNames.Of(culture, cultures), culture, culture.Equals(model.Culture, StringComparison.OrdinalIgnoreCase)))];
        }).Location("Actions:20").Prefix(LocalizationContentsAdminFilterViewModel.FilterPrefix);
    }
}
