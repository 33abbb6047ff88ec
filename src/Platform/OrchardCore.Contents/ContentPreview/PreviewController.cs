using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;
using OrchardCore.Contents.Unsaved;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Modules;

namespace OrchardCore.ContentPreview.Controllers;

/// <summary>Shows the latest version of an item, or what stands in its editor, with the theme of the site.</summary>
[Feature("OrchardCore.ContentPreview")]
[Area("OrchardCore.ContentPreview")]
public sealed class PreviewController : Controller
{
    private const string Page = "~/Areas/OrchardCore.Contents/Views/Item/Display.cshtml";

    private readonly IContentManager _contentManager;
    private readonly IContentItemDisplayManager _display;
    private readonly IAuthorizationService _authorization;
    private readonly IUpdateModelAccessor _updater;
    private readonly UnsavedContent _unsaved;
    private readonly IClock _clock;

    public PreviewController(
        IContentManager contentManager,
        IContentItemDisplayManager display,
        IAuthorizationService authorization,
        IUpdateModelAccessor updater,
        UnsavedContent unsaved,
        IClock clock)
    {
        _contentManager = contentManager;
        _display = display;
        _authorization = authorization;
        _updater = updater;
        _unsaved = unsaved;
        _clock = clock;
    }

    [HttpGet]
    [Route("OrchardCore.ContentPreview/Preview/Index/{id}")]
    public async Task<IActionResult> Index(string id)
    {
        var item = await _contentManager.GetAsync(id, VersionOptions.Latest);
        if (item is null)
        {
            return NotFound();
        }

        if (!await MayAsync(item))
        {
            return Refuse();
        }

        var aspect = await _contentManager.PopulateAspectAsync<PreviewAspect>(item);
        return Url.IsLocalUrl(aspect.PreviewUrl) ? LocalRedirect(aspect.PreviewUrl) : View(Page, await _display.BuildDisplayAsync(item, _updater.ModelUpdater));
    }

    /// <summary>The page as it would be with the posted entries. Nothing is stored.</summary>
    [HttpPost]
    [Route("OrchardCore.ContentPreview/Preview/Render")]
    public async Task<IActionResult> Render([FromForm] string? contentItemType, [FromForm] string? editedItemId)
    {
        if (await _unsaved.FindAsync(contentItemType, editedItemId) is not { } found)
        {
            return NotFound();
        }

        var item = found.Item;
        if (!await MayAsync(item))
        {
            return Refuse();
        }

        await _unsaved.FillAsync(item);

        // Impossible entries are told by the editor; the preview shows the others.
        ModelState.Clear();
        var now = _clock.UtcNow;
        item.CreatedUtc ??= now;
        item.ModifiedUtc = now;
        item.PublishedUtc ??= now;
        item.Published = true;
        var page = View(Page, await _display.BuildDisplayAsync(item, _updater.ModelUpdater));
        await _unsaved.ForgetAsync();
        Response.Headers.CacheControl = "no-store";
        return page;
    }

    private Task<bool> MayAsync(ContentItem item) => _authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, item);

    private IActionResult Refuse() => User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
}
