using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.List;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.Trash;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.Navigation;
using YesSql;

namespace OrchardCore.Contents.Controllers;

public sealed partial class AdminController
{
    /// <param name="contentTypeId">Only items of this type.</param>
    /// <param name="pager">Page and size.</param>
    /// <param name="queries">Makes the query.</param>
    /// <param name="rows">Makes the rows.</param>
    /// <param name="schedules">What publishes and archives later.</param>
    /// <param name="owners">Names of owners.</param>
    /// <param name="fields">The columns of fields.</param>
    /// <param name="filters">Shows the filters of modules.</param>
    /// <param name="shapes">Makes the pager.</param>
    [HttpGet]
    [Admin("Contents/ContentItems/{contentTypeId?}", "ListContentItems")]
    public async Task<IActionResult> List(
        string? contentTypeId,
        PagerParameters pager,
        [FromServices] ContentsAdminListQueryService queries,
        [FromServices] ContentListRows rows,
        [FromServices] IEnumerable<IContentSchedule> schedules,
        [FromServices] OwnerNames owners,
        [FromServices] ListedFields fields,
        [FromServices] IDisplayManager<ContentOptionsViewModel> filters,
        [FromServices] IShapeFactory shapes)
    {
        var options = ContentListOptions.Parse(Request.Query, contentTypeId);
        if (options.SelectedContentType is not null && await _definitions.GetTypeDefinitionAsync(options.SelectedContentType) is null)
        {
            return NotFound();
        }

        var scope = await queries.ScopeAsync(options.SelectedContentType, options.Stereotype);
        if (scope.Types.Count == 0)
        {
            return Forbid();
        }

        if (options.Trash)
        {
            return RedirectToAction("Index", "Trash", new { contentTypeId = options.SelectedContentType });
        }

        options.CanCreateSelectedContentType = true;
        var states = await StatesAsync(options, queries, schedules);
        var query = await queries.QueryAsync(options, _updater.ModelUpdater);
        options.TotalItemCount = await query.CountAsync();
        var site = await _sites.GetSiteSettingsAsync();
        var page = PageOf(pager, options.TotalItemCount, site.PageSize, site.MaxPageSize);
        var items = (await query.Skip(page.GetStartIndex()).Take(page.PageSize).ListAsync(_contentManager)).ToArray();

        var columns = contentTypeId is null ? [] : fields.Columns(scope.Types[contentTypeId]);

        // An unreadable value of a filter shows everything; it is no error of this page.
        ModelState.Clear();
        return View(new ContentListViewModel
        {
            Rows = await rows.MakeAsync(items, scope.Types, User, columns),
            Columns = columns,
            Creatable = await CreatableAsync(scope.Types.Values),
            Types = contentTypeId is not null ? [] : await TypeChoicesAsync(queries, options),
            Type = contentTypeId is null ? null : scope.Types[contentTypeId],
            Options = options,
            Stereotype = options.Stereotype,
            Owner = options.Owner,
            Owners = scope.Types.Keys.Any(scope.ListsAll) ? await owners.ListAsync() : [],
            States = states,
            Filters = await filters.BuildEditorAsync(options, _updater.ModelUpdater, isNew: false),
            Pager = await shapes.PagerAsync(page, options.TotalItemCount),
            Total = options.TotalItemCount,
            First = page.GetStartIndex() + 1,
            IsFiltered = options.Words.Count > 0 || options.Owner is not null || options.HasFilters || (contentTypeId is null && options.SelectedContentType is not null),
        });
    }

    /// <summary>A page that exists: after the last rows of a page are deleted, the one before.</summary>
    internal static Pager PageOf(PagerParameters parameters, int total, int usualSize, int maxSize)
    {
        usualSize = Math.Max(1, usualSize);
        var pager = new Pager(parameters, usualSize);
        pager.PageSize = Math.Clamp(pager.PageSize, 1, Math.Max(usualSize, maxSize));
        pager.Page = Math.Clamp(pager.Page, 1, Math.Max(1, (total + pager.PageSize - 1) / pager.PageSize));
        return pager;
    }

    private async Task<IReadOnlyList<ContentListState>> StatesAsync(ContentListOptions options, ContentsAdminListQueryService queries, IEnumerable<IContentSchedule> schedules)
    {
        var states = new List<ContentListState>();
        var selected = options.StatusName;
        var names = new List<string> { nameof(ContentsStatus.Latest), nameof(ContentsStatus.Published), nameof(ContentsStatus.Draft) };
        if (schedules.Any())
        {
            names.Add(nameof(ContentListOptions.Scheduled));
        }

        var (status, scheduled) = (options.ContentsStatus, options.Scheduled);
        foreach (var name in names)
        {
            options.Scheduled = name == nameof(ContentListOptions.Scheduled);
            options.ContentsStatus = options.Scheduled ? ContentsStatus.Latest : Enum.Parse<ContentsStatus>(name);
            var count = await (await queries.QueryAsync(options, _updater.ModelUpdater)).CountAsync();
            states.Add(new ContentListState(name, count, name == selected, options.InState(name)));
        }

        (options.ContentsStatus, options.Scheduled) = (status, scheduled);
        return states;
    }

    private async Task<IReadOnlyList<ContentTypeDefinition>> TypeChoicesAsync(ContentsAdminListQueryService queries, ContentListOptions options)
        => (await queries.ScopeAsync(null, options.Stereotype)).Types.Values.OrderBy(x => x.DisplayName, StringComparer.CurrentCulture).ToArray();

    private async Task<IReadOnlyList<ContentTypeDefinition>> CreatableAsync(IEnumerable<ContentTypeDefinition> types)
    {
        var creatable = new List<ContentTypeDefinition>();
        var user = User.FindFirstValue(ClaimTypes.NameIdentifier);
        foreach (var type in types.Where(x => x.IsCreatable()).OrderBy(x => x.DisplayName, StringComparer.CurrentCulture))
        {
            if (await _authorization.AuthorizeContentTypeAsync(User, CommonPermissions.EditContent, type, user))
            {
                creatable.Add(type);
            }
        }

        return creatable;
    }
}
