using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.Entities;
using OrchardCore.Indexing;
using OrchardCore.Indexing.Models;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Search.Abstractions;
using OrchardCore.Search.Models;
using OrchardCore.Search.ViewModels;
using OrchardCore.Settings;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Search.Controllers;

/// <summary>The search page <c>/search/{index?}?terms=</c> and the proposals for its input.</summary>
[Area("OrchardCore.Search")]
[Feature("OrchardCore.Search")]
public sealed class SearchController : Controller
{
    private const int PageSize = 10;
    private const int MaxPage = 100;

    // As much as the input takes.
    private const int MaxTerms = 200;
    private const int Suggestions = 6;

    private readonly IIndexProfileStore _profiles;
    private readonly ISiteService _sites;
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly ISession _session;
    private readonly IAuthorizationService _authorization;
    private readonly IShapeFactory _shapes;

    public SearchController(
        IIndexProfileStore profiles,
        ISiteService sites,
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        ISession session,
        IAuthorizationService authorization,
        IShapeFactory shapes)
    {
        _profiles = profiles;
        _sites = sites;
        _contentManager = contentManager;
        _definitions = definitions;
        _session = session;
        _authorization = authorization;
        _shapes = shapes;
    }

    [HttpGet]
    [Route("search/{index?}")]
    public async Task<IActionResult> Search(string? index, string? terms, string? type, PagerParameters pagerParameters)
    {
        var settings = (await _sites.GetSiteSettingsAsync()).GetOrCreate<SearchSettings>();
        if (await FindAsync(index, settings) is not { } found)
        {
            return NotFound();
        }

        if (!await MayAsync(found.Profile))
        {
            return Refuse();
        }

        terms = terms?.Length > MaxTerms ? terms[..MaxTerms] : terms;
        var model = new SearchIndexViewModel
        {
            Terms = terms,
            Index = index,
            PageTitle = settings.PageTitle,
            SearchForm = new SearchFormViewModel { Terms = terms, Index = index, Placeholder = settings.Placeholder },
        };
        if (!string.IsNullOrWhiteSpace(terms))
        {
            await FillAsync(model, found.Profile, found.Service, terms, string.IsNullOrWhiteSpace(type) ? null : type, Math.Clamp(pagerParameters.Page ?? 1, 1, MaxPage));
        }

        return View(model);
    }

    [HttpGet]
    [Route("OrchardCore.Search/Suggest/{index?}")]
    public async Task<IActionResult> Suggest(string? index, string? terms)
    {
        var settings = (await _sites.GetSiteSettingsAsync()).GetOrCreate<SearchSettings>();
        if (await FindAsync(index, settings) is not { } found)
        {
            return NotFound();
        }

        if (!await MayAsync(found.Profile))
        {
            return Refuse();
        }

        var ids = found.Service is IFilteredSearchService service ? await service.SuggestAsync(found.Profile, terms, Suggestions) : [];
        var suggestions = new List<object>();
        foreach (var item in await LoadAsync(ids, latest: false))
        {
            var metadata = await _contentManager.PopulateAspectAsync<ContentItemMetadata>(item);
            suggestions.Add(new { text = item.DisplayText, url = metadata.DisplayRouteValues is { } route ? Url.RouteUrl(route) : null });
        }

        Response.Headers.CacheControl = "private, max-age=30";
        return Json(suggestions, JsonSerializerOptions.Web);
    }

    private async Task FillAsync(SearchIndexViewModel model, IndexProfile profile, ISearchService service, string terms, string? type, int page)
    {
        var start = (page - 1) * PageSize;
        var result = service is IFilteredSearchService filtered
            ? await filtered.SearchAsync(profile, terms, type, start, PageSize)
            : await service.SearchAsync(profile, terms, start, PageSize);
        var types = (await _definitions.ListTypeDefinitionsAsync()).ToDictionary(x => x.Name, x => x.DisplayName, StringComparer.Ordinal);
        model.ContentItems = await LoadAsync(result.ContentItemIds, result.Latest);
        model.SearchResults = new SearchResultsViewModel
        {
            Index = model.Index,
            Terms = terms,
            ContentItems = model.ContentItems,
            Highlights = result.Highlights,
            ContentType = type,
            Total = (int)Math.Min(result.TotalCount, int.MaxValue),
            CountedUpTo = result.CountedUpTo,
            HasSomeWordsOnly = result.HasSomeWordsOnly,
            Types = [.. result.CountByType.Where(x => x.Value > 0).Select(x => (x.Key, types.GetValueOrDefault(x.Key, x.Key), x.Value)).OrderByDescending(x => x.Value)],
        };
        if (result.TotalCount > PageSize)
        {
            var route = new RouteValueDictionary { ["area"] = "OrchardCore.Search", ["controller"] = "Search", ["action"] = "Search", ["index"] = model.Index, ["terms"] = terms, ["type"] = type };
            model.Pager = await _shapes.PagerAsync(new Pager(page, PageSize, PageSize), (int)Math.Min(result.TotalCount, MaxPage * PageSize), route);
        }
    }

    // What may not be seen is not shown; the index itself knows no people.
    private async Task<IReadOnlyList<ContentItem>> LoadAsync(IEnumerable<string> ids, bool latest)
    {
        var order = ids.ToArray();
        if (order.Length == 0)
        {
            return [];
        }

        var items = await _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemId.IsIn(order) && (latest ? x.Latest : x.Published)).ListAsync();
        var visible = new List<ContentItem>();
        foreach (var item in items.OrderBy(x => Array.IndexOf(order, x.ContentItemId)))
        {
            if (await _authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, item))
            {
                visible.Add(item);
            }
        }

        return visible;
    }

    private async Task<(IndexProfile Profile, ISearchService Service)?> FindAsync(string? index, SearchSettings settings)
    {
        var name = string.IsNullOrWhiteSpace(index) ? settings.DefaultIndexProfileName : index;
        return !string.IsNullOrEmpty(name) && await _profiles.FindByNameAsync(name) is { } profile
            && HttpContext.RequestServices.GetKeyedService<ISearchService>(profile.ProviderName) is { } service
                ? (profile, service)
                : null;
    }

    private Task<bool> MayAsync(IndexProfile profile) => _authorization.AuthorizeAsync(User, IndexingPermissions.CreateDynamicPermission(profile));

    private IActionResult Refuse() => User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
}
