using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents.Versions;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using YesSql;

namespace OrchardCore.Contents.Controllers;

/// <summary>The history of an item: who changed what and when, and old versions brought back as drafts.</summary>
[Feature("OrchardCore.Contents")]
[Area("OrchardCore.Contents")]
public sealed class VersionsController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly ContentDifferences _differences;
    private readonly IAuthorizationService _authorization;
    private readonly ISiteService _sites;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public VersionsController(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        ContentDifferences differences,
        IAuthorizationService authorization,
        ISiteService sites,
        ISession session,
        INotifier notifier,
        IHtmlLocalizer<VersionsController> localizer)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _differences = differences;
        _authorization = authorization;
        _sites = sites;
        _session = session;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/Versions", "ContentItemVersions")]
    public async Task<IActionResult> Index(string contentItemId, string? returnUrl, PagerParameters pager, [FromServices] IShapeFactory shapes)
    {
        var (item, type, refused) = await FindAsync(contentItemId);
        if (refused is not null)
        {
            return refused;
        }

        var query = Versions(contentItemId);
        var total = await query.CountAsync();
        var site = await _sites.GetSiteSettingsAsync();
        var page = AdminController.PageOf(pager, total, site.PageSize, site.MaxPageSize);

        // One more than shown: the oldest of the page is compared with the one before it.
        var versions = (await query.Skip(page.GetStartIndex()).Take(page.PageSize + 1).ListAsync(_contentManager)).ToArray();
        var wasPublic = PublicVersions.In(await _session.QueryIndex<ContentItemIndex>(x => x.ContentItemId == contentItemId).ListAsync());
        var rows = new List<VersionRow>();
        for (var i = 0; i < Math.Min(versions.Length, page.PageSize); i++)
        {
            var changes = i + 1 < versions.Length ? await _differences.CompareAsync(versions[i + 1], versions[i]) : [];
            rows.Add(new VersionRow(versions[i], total - page.GetStartIndex() - i, changes.Select(x => x.Label).Distinct().ToArray(), wasPublic.Contains(versions[i].Id)));
        }

        return View(new VersionsViewModel(item!, type!, rows, total, returnUrl, await shapes.PagerAsync(page, total)));
    }

    /// <param name="contentItemId">The item.</param>
    /// <param name="versionId">The version to look at.</param>
    /// <param name="with">The version to compare it with; the one before it when not given.</param>
    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/Versions/{versionId}", "ContentItemVersion")]
    public async Task<IActionResult> Details(string contentItemId, string versionId, string? with)
    {
        var (item, type, refused) = await FindAsync(contentItemId);
        if (refused is not null)
        {
            return refused;
        }

        if (await FindVersionAsync(contentItemId, versionId) is not { } version)
        {
            return NotFound();
        }

        var documentId = version.Id;
        var other = string.IsNullOrEmpty(with)
            ? await Versions(contentItemId).Where(x => x.DocumentId < documentId).FirstOrDefaultAsync(_contentManager)
            : await FindVersionAsync(contentItemId, with);
        if (other is null && !string.IsNullOrEmpty(with))
        {
            return NotFound();
        }

        var changes = await _differences.CompareAsync(type!.Name, other is null ? null : ContentData.Of(other), ContentData.Of(version));
        return View(new VersionViewModel(item!, type, version, other, changes));
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Versions/{versionId}/Restore", "RestoreContentItemVersion")]
    public async Task<IActionResult> Restore(string contentItemId, string versionId)
    {
        var (_, _, refused) = await FindAsync(contentItemId);
        if (refused is not null)
        {
            return refused;
        }

        if (await FindVersionAsync(contentItemId, versionId) is not { } version)
        {
            return NotFound();
        }

        var result = await _contentManager.RestoreAsync(version);
        if (!result.Succeeded)
        {
            await _session.CancelAsync();
            await _notifier.ErrorAsync(H["The version could not be restored: {0}", string.Join(" ", result.Errors.Select(x => x.ErrorMessage))]);
            return RedirectToAction(nameof(Index), new { contentItemId });
        }

        await _notifier.SuccessAsync(H["The old version is now the draft. Visitors see it once you publish it."]);
        return RedirectToAction(nameof(AdminController.Edit), "Admin", new { contentItemId });
    }

    // Documents are numbered as they are made.
    private IQuery<ContentItem, ContentItemIndex> Versions(string contentItemId)
        => _session.Query<ContentItem, ContentItemIndex>(x => x.ContentItemId == contentItemId).OrderByDescending(x => x.DocumentId);

    private async Task<ContentItem?> FindVersionAsync(string contentItemId, string versionId)
        => await _contentManager.GetVersionAsync(versionId) is { } version && version.ContentItemId == contentItemId ? version : null;

    private async Task<(ContentItem? Item, ContentTypeDefinition? Type, IActionResult? Refused)> FindAsync(string contentItemId)
    {
        var item = await _contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || await _definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type)
        {
            return (null, null, NotFound());
        }

        return await _authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item) ? (item, type, null) : (null, null, Forbid());
    }
}
