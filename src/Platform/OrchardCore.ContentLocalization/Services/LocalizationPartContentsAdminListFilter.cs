using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Records;
using OrchardCore.ContentLocalization.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using YesSql;
using YesSql.Services;

namespace OrchardCore.ContentLocalization.Services;

/// <summary>The content list in one language.</summary>
public sealed class LocalizationPartContentsAdminListFilter : IContentsAdminListFilter
{
    private readonly IContentDefinitionManager _definitions;

    public LocalizationPartContentsAdminListFilter(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task FilterAsync(ContentOptionsViewModel model, IQuery<ContentItem> query, IUpdateModel updater)
    {
        var chosen = new LocalizationContentsAdminFilterViewModel();
        await updater.TryUpdateModelAsync(chosen, LocalizationContentsAdminFilterViewModel.FilterPrefix, x => x.ShowLocalizedContentTypes);
        if (chosen.ShowLocalizedContentTypes)
        {
            var types = (await _definitions.ListTypeDefinitionsAsync())
                .Where(type => type.Parts.Any(part => part.PartDefinition.Name == nameof(LocalizationPart))).Select(type => type.Name).ToArray();
            query.With<ContentItemIndex>(index => index.ContentType.IsIn(types));
        }

        if (!string.IsNullOrEmpty(model.Culture))
        {
            var culture = model.Culture.ToLowerInvariant();
            query.With<LocalizedContentItemIndex>(index => index.Culture == culture);
        }
    }
}
