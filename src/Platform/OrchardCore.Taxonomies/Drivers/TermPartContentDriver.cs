using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Records;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using OrchardCore.Taxonomies.Indexing;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.ViewModels;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Taxonomies.Drivers;

/// <summary>Shows, on the page of a term, the published items that carry it, newest first.</summary>
public sealed class TermPartContentDriver : ContentDisplayDriver
{
    private readonly ISession _session;
    private readonly ISiteService _siteService;
    private readonly IContentManager _contentManager;
    private readonly IShapeFactory _shapeFactory;
    private readonly IEnumerable<IListExclusion> _exclusions;

    public TermPartContentDriver(ISession session, ISiteService siteService, IContentManager contentManager, IShapeFactory shapeFactory, IEnumerable<IListExclusion> exclusions)
    {
        _session = session;
        _siteService = siteService;
        _contentManager = contentManager;
        _shapeFactory = shapeFactory;
        _exclusions = exclusions;
    }

    public override IDisplayResult? Display(ContentItem contentItem, BuildDisplayContext context)
    {
        if (!contentItem.TryGet<TermPart>(out var part))
        {
            return null;
        }

        return Initialize<TermPartViewModel>("TermPart", async model =>
        {
            var parameters = new PagerParameters();
            await context.Updater.TryUpdateModelAsync(parameters);
            var pager = new Pager(parameters, (await _siteService.GetSiteSettingsAsync()).PageSize);
            var id = contentItem.ContentItemId;
            var hidden = await _exclusions.GetContentItemIdsAsync();

            model.ContentItem = contentItem;
            model.TaxonomyContentItemId = part.TaxonomyContentItemId;
            model.ContentItems = await Find().OrderByDescending(index => index.CreatedUtc).Skip(pager.GetStartIndex()).Take(pager.PageSize).ListAsync(_contentManager);
            model.Pager = await _shapeFactory.PagerAsync(pager, await Find().CountAsync());

            IQuery<ContentItem, ContentItemIndex> Find() => _session
                .Query<ContentItem, TaxonomyIndex>(index => index.TermContentItemId == id && index.Published)
                .With<ContentItemIndex>(index => index.Published && index.ContentItemId.IsNotIn(hidden));
        }).Location(OrchardCoreConstants.DisplayType.Detail, "Content:5");
    }
}
