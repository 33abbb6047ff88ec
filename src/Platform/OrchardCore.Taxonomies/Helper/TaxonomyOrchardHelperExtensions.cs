using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Helper;
using OrchardCore.Taxonomies.Indexing;
using YesSql;

/// <summary>Taxonomy helpers for views, as in Orchard Core in the global namespace.</summary>
public static class TaxonomyOrchardHelperExtensions
{
    public static async Task<ContentItem?> GetTaxonomyTermAsync(this IOrchardHelper orchardHelper, string taxonomyContentItemId, string termContentItemId)
        => TaxonomyTerms.Find(await GetTaxonomyAsync(orchardHelper, taxonomyContentItemId), termContentItemId);

    /// <summary>The term and its parents, the nearest first.</summary>
    public static async Task<List<ContentItem>> GetInheritedTermsAsync(this IOrchardHelper orchardHelper, string taxonomyContentItemId, string termContentItemId)
        => [.. TaxonomyTerms.FindWithParents(await GetTaxonomyAsync(orchardHelper, taxonomyContentItemId), termContentItemId)];

    public static async Task<IEnumerable<ContentItem>> QueryCategorizedContentItemsAsync(this IOrchardHelper orchardHelper, Func<IQuery<ContentItem, TaxonomyIndex>, IQuery<ContentItem>> query)
    {
        var services = orchardHelper.HttpContext.RequestServices;
        var contentItems = await query(services.GetRequiredService<ISession>().Query<ContentItem, TaxonomyIndex>()).ListAsync();
        return await services.GetRequiredService<IContentManager>().LoadAsync(contentItems);
    }

    private static Task<ContentItem> GetTaxonomyAsync(IOrchardHelper orchardHelper, string id)
        => orchardHelper.HttpContext.RequestServices.GetRequiredService<IContentManager>().GetAsync(id)!;
}
