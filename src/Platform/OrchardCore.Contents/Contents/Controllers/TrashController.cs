using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Trash;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using YesSql;
using YesSql.Services;

namespace OrchardCore.Contents.Controllers;

/// <summary>What was deleted in the last 30 days: bringing it back, or deleting it for good.</summary>
[Feature("OrchardCore.Contents")]
[Area("OrchardCore.Contents")]
public sealed class TrashController : Controller
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private readonly ContentTrash _trash;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorization;
    private readonly ISiteService _sites;
    private readonly INotifier _notifier;
    private readonly IClock _clock;
    private readonly IHtmlLocalizer H;

    public TrashController(
        ContentTrash trash, IContentDefinitionManager definitions, IAuthorizationService authorization, ISiteService sites, INotifier notifier, IClock clock, IHtmlLocalizer<TrashController> localizer)
    {
        _trash = trash;
        _definitions = definitions;
        _authorization = authorization;
        _sites = sites;
        _notifier = notifier;
        _clock = clock;
        H = localizer;
    }

    [HttpGet]
    [Admin("Contents/Trash/{contentTypeId?}", "ContentTrash")]
    public async Task<IActionResult> Index(string? contentTypeId, string? q, PagerParameters pager, [FromServices] IShapeFactory shapes)
    {
        var scope = await TypesAsync(contentTypeId);
        if (scope.IsEmpty)
        {
            return await RefusedAsync(contentTypeId);
        }

        var query = scope.Narrow(_trash);
        if (!string.IsNullOrWhiteSpace(q))
        {
            query.Where(x => x.DisplayText!.Contains(q));
        }

        var total = await query.CountAsync();
        var site = await _sites.GetSiteSettingsAsync();
        var page = AdminController.PageOf(pager, total, site.PageSize, site.MaxPageSize);
        var items = (await query.Skip(page.GetStartIndex()).Take(page.PageSize).ListAsync()).ToArray();
        var types = (await _definitions.ListTypeDefinitionsAsync()).ToDictionary(x => x.Name, x => x.DisplayName, StringComparer.OrdinalIgnoreCase);
        return View(new TrashViewModel(items, types, contentTypeId, q, total, await shapes.PagerAsync(page, total)));
    }

    [HttpPost]
    [Admin("Contents/Trash/{contentItemId}/Restore", "RestoreFromTrash")]
    public async Task<IActionResult> Restore(string contentItemId, string? returnUrl)
    {
        if (await _trash.FindAsync(contentItemId) is not { } trashed)
        {
            return NotFound();
        }

        return await MayRestoreAsync(trashed) ? await RestoreAsync([trashed], returnUrl) : Forbid();
    }

    /// <summary>Takes back a deletion of one or several items.</summary>
    [HttpPost]
    [Admin("Contents/Trash/Undo/{batch}", "UndoDelete")]
    public async Task<IActionResult> Undo(string batch, string? returnUrl)
    {
        var items = await _trash.FindBatchAsync(batch);
        if (items.Count == 0)
        {
            await _notifier.WarningAsync(H["There is nothing left to take back."]);
            return Back(returnUrl);
        }

        foreach (var trashed in items)
        {
            if (!await MayRestoreAsync(trashed))
            {
                return Forbid();
            }
        }

        return await RestoreAsync(items, returnUrl ?? BackToPage());
    }

    [HttpPost]
    [Admin("Contents/Trash/{contentItemId}/Purge", "PurgeFromTrash")]
    public async Task<IActionResult> Purge(string contentItemId, string? returnUrl)
    {
        if (await _trash.FindAsync(contentItemId) is not { } trashed)
        {
            return NotFound();
        }

        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.DeleteContent, trashed.AsResource()))
        {
            return Forbid();
        }

        await _trash.PurgeAsync(trashed);
        await _notifier.SuccessAsync(H["{0} was deleted for good.", trashed.DisplayText ?? trashed.ContentType]);
        return Back(returnUrl);
    }

    /// <summary>Asks whether all that lies in the trash shall go for good.</summary>
    [HttpGet]
    [Admin("Contents/Trash/Empty/{contentTypeId?}", "EmptyTrash")]
    public async Task<IActionResult> EmptyTrash(string? contentTypeId)
    {
        var scope = await TypesAsync(contentTypeId);
        if (scope.IsEmpty)
        {
            return await RefusedAsync(contentTypeId);
        }

        var type = contentTypeId is null ? null : await _definitions.GetTypeDefinitionAsync(contentTypeId);
        return View(new EmptyTrashViewModel(contentTypeId, type?.DisplayName, await scope.Narrow(_trash).CountAsync(), _clock.UtcNow.Ticks));
    }

    /// <param name="until">Only what was deleted up to then goes: what the question was about (ticks, UTC).</param>
    [HttpPost, ActionName(nameof(EmptyTrash))]
    [Admin("Contents/Trash/Empty/{contentTypeId?}", "EmptyTrash")]
    public async Task<IActionResult> EmptyTrashPost(string? contentTypeId, long until)
    {
        var scope = await TypesAsync(contentTypeId);
        if (scope.IsEmpty)
        {
            return await RefusedAsync(contentTypeId);
        }

        if (until < 0 || until > _clock.UtcNow.Ticks)
        {
            return BadRequest();
        }

        var before = new DateTime(until, DateTimeKind.Utc);
        IQuery<TrashedItem, TrashIndex> Asked(ContentTrash trash)
        {
            var query = scope.Narrow(trash);
            query.Where(x => x.DeletedUtc <= before);
            return query;
        }

        var purged = await ContentTrash.PurgeAllAsync(Asked, _longest, CancellationToken.None);
        await _notifier.SuccessAsync(H.Plural(purged, "1 entry was deleted for good.", "{0} entries were deleted for good."));
        if (await Asked(_trash).CountAsync() is > 0 and var left)
        {
            await _notifier.WarningAsync(H.Plural(left, "1 entry is still there. Please empty the trash once more.", "{0} entries are still there. Please empty the trash once more."));
        }

        return RedirectToAction(nameof(Index), new { contentTypeId });
    }

    // Who may delete may take it back.
    private Task<bool> MayRestoreAsync(TrashedItem trashed) => _authorization.AuthorizeAsync(User, CommonPermissions.DeleteContent, trashed.AsResource());

    private async Task<IActionResult> RestoreAsync(IReadOnlyList<TrashedItem> items, string? returnUrl)
    {
        var user = User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value;
        var back = 0;
        foreach (var trashed in items)
        {
            // What somebody else took off the site does not come back to it without the right to publish.
            var mayPublish = trashed.DeletedById == user || await _authorization.AuthorizeAsync(User, CommonPermissions.PublishContent, trashed.AsResource());
            var outcome = await _trash.RestoreAsync(trashed, mayPublish);
            back += outcome is TrashOutcome.Gone ? 0 : 1;
            if (outcome is TrashOutcome.RestoredAsDraft)
            {
                await _notifier.WarningAsync(H["{0} is back as a draft. Please check it before you publish it again.", trashed.DisplayText ?? trashed.ContentType]);
            }
        }

        if (back > 0)
        {
            await _notifier.SuccessAsync(items.Count == 1 ? H["{0} is back.", items[0].DisplayText ?? items[0].ContentType] : H.Plural(back, "1 item is back.", "{0} items are back."));
        }
        else
        {
            await _notifier.WarningAsync(H["There is nothing left to take back."]);
        }

        return Back(returnUrl);
    }

    private IActionResult Back(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction(nameof(Index));

    // The notice stands on whatever page came after deleting.
    private string? BackToPage()
        => Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == Request.Host.Value ? page.PathAndQuery : Url.Action(nameof(AdminController.List), "Admin");

    private async Task<IActionResult> RefusedAsync(string? contentTypeId)
        => contentTypeId is not null && await _definitions.GetTypeDefinitionAsync(contentTypeId) is null ? NotFound() : Forbid();

    private async Task<TrashScope> TypesAsync(string? contentTypeId)
    {
        var (all, own) = (new List<string>(), new List<string>());
        var user = User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? "";
        foreach (var type in (await _definitions.ListTypeDefinitionsAsync()).Where(x => contentTypeId is null || string.Equals(x.Name, contentTypeId, StringComparison.OrdinalIgnoreCase)))
        {
            if (await _authorization.AuthorizeContentTypeAsync(User, CommonPermissions.DeleteContent, type))
            {
                all.Add(type.Name);
            }
            else if (await _authorization.AuthorizeContentTypeAsync(User, CommonPermissions.DeleteContent, type, user))
            {
                own.Add(type.Name);
            }
        }

        return new TrashScope(all, own, user);
    }
}

/// <summary>The types somebody may delete: all items of some, only the own of others.</summary>
internal sealed record TrashScope(List<string> All, List<string> Own, string User)
{
    public bool IsEmpty => All.Count + Own.Count == 0;

    public IQuery<TrashedItem, TrashIndex> Narrow(ContentTrash trash)
    {
        var query = trash.Query([.. All, .. Own]);
        if (Own.Count > 0)
        {
            query.Where(x => x.Owner == User || !x.ContentType.IsIn(Own));
        }

        return query;
    }
}
