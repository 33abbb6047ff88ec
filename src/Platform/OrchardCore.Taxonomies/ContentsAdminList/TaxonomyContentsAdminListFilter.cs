using OrchardCore.ContentManagement;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Taxonomies.Indexing;
using OrchardCore.Taxonomies.Services;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Taxonomies.ContentsAdminList;

/// <summary>
/// The content list by terms: <c>Taxonomy{id}.SelectedContentItemId</c> is <c>Term:{id}</c>, with all terms below it, or <c>Taxonomy:{id}</c>
/// for any term. Stands in for Orchard Core's filter of this name.
/// </summary>
public sealed class TaxonomyContentsAdminListFilter : IContentsAdminListFilter
{
    public const string Prefix = "Taxonomy";

    private readonly ListTaxonomies _taxonomies;

    public TaxonomyContentsAdminListFilter(ListTaxonomies taxonomies) => _taxonomies = taxonomies;

    public async Task FilterAsync(ContentOptionsViewModel model, IQuery<ContentItem> query, IUpdateModel updater)
    {
        foreach (var taxonomy in await _taxonomies.OfAsync(model.SelectedContentType))
        {
            var id = taxonomy.ContentItemId;
            var chosen = new TaxonomyContentsAdminFilterViewModel();
            await updater.TryUpdateModelAsync(chosen, Prefix + id, x => x.SelectedContentItemId);
            switch (chosen.SelectedContentItemId?.Split(':', 2))
            {
                case ["Taxonomy", _]:
                    query.All(x => x.With<TaxonomyIndex>(index => index.TaxonomyContentItemId == id));
                    break;
                case ["Term", var term]:
                    var terms = TermTree.WithBelow(taxonomy, term);
                    query.All(x => x.With<TaxonomyIndex>(index => index.TermContentItemId.IsIn(terms)));
                    break;
            }
        }
    }
}
