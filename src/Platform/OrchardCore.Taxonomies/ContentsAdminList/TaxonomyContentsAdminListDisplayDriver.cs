using OrchardCore.Contents.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Taxonomies.Helper;

namespace OrchardCore.Taxonomies.ContentsAdminList;

/// <summary>Lets editors choose a term above content lists.</summary>
public sealed class TaxonomyContentsAdminListDisplayDriver : DisplayDriver<ContentOptionsViewModel>
{
    private readonly ListTaxonomies _taxonomies;

    public TaxonomyContentsAdminListDisplayDriver(ListTaxonomies taxonomies) => _taxonomies = taxonomies;

    public override async Task<IDisplayResult?> EditAsync(ContentOptionsViewModel model, BuildEditorContext context)
    {
        var filters = new List<TaxonomyContentsAdminFilterViewModel>();
        foreach (var taxonomy in await _taxonomies.OfAsync(model.SelectedContentType))
        {
            var filter = new TaxonomyContentsAdminFilterViewModel();
            await context.Updater.TryUpdateModelAsync(filter, TaxonomyContentsAdminListFilter.Prefix + taxonomy.ContentItemId, x => x.SelectedContentItemId);
            filter.Taxonomy = taxonomy;
            filter.Terms = TaxonomyTerms.List(taxonomy);
            filters.Add(filter);
        }

        return filters.Count == 0 ? null
            : Initialize<TaxonomyContentsAdminFiltersViewModel>("ContentsAdminListTaxonomyFilter", shape => shape.Filters = filters).Location("Actions:25");
    }
}

/// <summary>Shape <c>ContentsAdminListTaxonomyFilter</c>.</summary>
public class TaxonomyContentsAdminFiltersViewModel
{
    public IReadOnlyList<TaxonomyContentsAdminFilterViewModel> Filters { get; set; } = [];
}

/// <summary>The filter of one taxonomy.</summary>
public class TaxonomyContentsAdminFilterViewModel
{
    public string? SelectedContentItemId { get; set; }

    public ContentItem? Taxonomy { get; set; }

    public IReadOnlyList<TermEntry> Terms { get; set; } = [];
}
