using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Queries.ViewModels;

namespace OrchardCore.Queries.Controllers;

/// <summary>The named queries of the site: /Admin/Queries/Index.</summary>
[Area("OrchardCore.Queries")]
[Feature("OrchardCore.Queries")]
public sealed class AdminController : Controller
{
    private readonly IQueryManager _queries;
    private readonly IEnumerable<IQuerySource> _sources;
    private readonly IDisplayManager<Query> _display;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IUpdateModelAccessor _updater;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IQueryManager queries,
        IEnumerable<IQuerySource> sources,
        IDisplayManager<Query> display,
        IAuthorizationService authorization,
        INotifier notifier,
        IUpdateModelAccessor updater,
        IHtmlLocalizer<AdminController> localizer)
    {
        _queries = queries;
        _sources = sources;
        _display = display;
        _authorization = authorization;
        _notifier = notifier;
        _updater = updater;
        H = localizer;
    }

    [HttpGet]
    [Admin("Queries/Index", "QueriesIndex")]
    public async Task<IActionResult> Index()
        => await MayAsync()
            ? View(new QueriesIndexViewModel
            {
                Queries = [.. await _queries.ListQueriesAsync(new QueryContext { Sorted = true })],
                Sources = [.. _sources.Select(x => x.Name).Order(StringComparer.Ordinal)],
                CanRunSql = _sources.Any(x => x.Name == Sql.SqlQuerySource.SourceName) && await _authorization.AuthorizeAsync(User, SqlPermissions.ManageSqlQueries),
            })
            : Forbid();

    [HttpGet]
    [Admin("Queries/Create/{id}", "QueriesCreate")]
    public async Task<IActionResult> Create(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await _queries.NewAsync(id) is { } query
            ? View("Edit", new QueriesEditViewModel { Source = query.Source, Editor = await _display.BuildEditorAsync(query, _updater.ModelUpdater, isNew: true) })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Create))]
    [Admin("Queries/Create/{id}", "QueriesCreate")]
    public async Task<IActionResult> CreatePost(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await _queries.NewAsync(id) is { } query ? await SaveAsync(query, name: null) : NotFound();
    }

    [HttpGet]
    [Admin("Queries/Edit/{id}", "QueriesEdit")]
    public async Task<IActionResult> Edit(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await CopyAsync(id) is { } query
            ? View(new QueriesEditViewModel { Name = query.Name, Source = query.Source, Editor = await _display.BuildEditorAsync(query, _updater.ModelUpdater, isNew: false) })
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Queries/Edit/{id}", "QueriesEdit")]
    public async Task<IActionResult> EditPost(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await CopyAsync(id) is { } query ? await SaveAsync(query, query.Name) : NotFound();
    }

    [HttpPost]
    [Admin("Queries/Delete/{id}", "QueriesDelete")]
    public async Task<IActionResult> Delete(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (!await _queries.DeleteQueryAsync(id))
        {
            return NotFound();
        }

        await _notifier.SuccessAsync(H["The query \"{0}\" has been deleted.", id]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> SaveAsync(Query query, string? name)
    {
        var editor = await _display.UpdateEditorAsync(query, _updater.ModelUpdater, isNew: name is null);
        if (!ModelState.IsValid)
        {
            return View("Edit", new QueriesEditViewModel { Name = name, Source = query.Source, Editor = editor });
        }

        if (name is not null && name != query.Name)
        {
            await _queries.DeleteQueryAsync(name);
        }

        await _queries.SaveAsync(query);
        await _notifier.SuccessAsync(H["The query \"{0}\" has been saved.", query.Name]);
        return RedirectToAction(nameof(Index));
    }

    // The stored query is shared by all requests; the form changes a copy.
    private async Task<Query?> CopyAsync(string name)
        => await _queries.GetQueryAsync(name) is { } query ? JObject.FromObject(query).ToObject<Query>() : null;

    private Task<bool> MayAsync() => _authorization.AuthorizeAsync(User, Permissions.ManageQueries);
}
