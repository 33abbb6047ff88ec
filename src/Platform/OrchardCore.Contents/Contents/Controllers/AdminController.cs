using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;
using YesSql;

namespace OrchardCore.Contents.Controllers;

/// <summary>Listing, creating, editing and publishing items.</summary>
[Feature("OrchardCore.Contents")]
[Area("OrchardCore.Contents")]
public sealed partial class AdminController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentItemDisplayManager _display;
    private readonly IContentsAdminListQueryService _queries;
    private readonly ISiteService _sites;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IUpdateModelAccessor _updater;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IContentItemDisplayManager display,
        IContentsAdminListQueryService queries,
        ISiteService sites,
        IAuthorizationService authorization,
        ISession session,
        INotifier notifier,
        IUpdateModelAccessor updater,
        IHtmlLocalizer<AdminController> localizer)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _display = display;
        _queries = queries;
        _sites = sites;
        _authorization = authorization;
        _session = session;
        _notifier = notifier;
        _updater = updater;
        H = localizer;
    }

    [HttpGet]
    [Admin("Contents/ContentTypes/{id}/Create", "CreateContentItem")]
    public async Task<IActionResult> Create(string id)
    {
        if (await _definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var item = await _contentManager.NewAsync(type.Name);
        if (!await MayAsync(CommonPermissions.EditContent, item))
        {
            return Forbid();
        }

        return View(new ContentEditorViewModel(item, type, await _display.BuildEditorAsync(item, _updater.ModelUpdater, isNew: true)));
    }

    [HttpPost, ActionName(nameof(Create))]
    [Admin("Contents/ContentTypes/{id}/Create", "CreateContentItem")]
    public async Task<IActionResult> CreatePost(
        string id, [Bind(Prefix = "submit.Save")] string? save, [Bind(Prefix = "submit.Publish")] string? publish, string? returnUrl)
    {
        if (await _definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var item = await _contentManager.NewAsync(type.Name);
        var publishes = publish is not null;
        if (!await MayAsync(publishes ? CommonPermissions.PublishContent : CommonPermissions.EditContent, item))
        {
            return Forbid();
        }

        var editor = await _display.UpdateEditorAsync(item, _updater.ModelUpdater, isNew: true);
        if (ModelState.IsValid)
        {
            await _contentManager.CreateAsync(item, VersionOptions.Draft);
            await ValidateAsync(item);
        }

        if (ModelState.IsValid && publishes && !await _contentManager.PublishAsync(item))
        {
            ModelState.AddModelError("", H["Publishing was cancelled."].Value);
        }

        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(nameof(Create), new ContentEditorViewModel(item, type, editor));
        }

        return await SavedAsync(item, type, publishes, publish ?? save, returnUrl);
    }

    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/Edit", "EditContentItem")]
    public async Task<IActionResult> Edit(string contentItemId)
    {
        var (item, type, refused) = await FindAsync(contentItemId, VersionOptions.Latest, CommonPermissions.EditContent);
        return refused ?? View(new ContentEditorViewModel(item!, type!, await _display.BuildEditorAsync(item!, _updater.ModelUpdater, isNew: false)));
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Contents/ContentItems/{contentItemId}/Edit", "EditContentItem")]
    public async Task<IActionResult> EditPost(
        string contentItemId,
        [Bind(Prefix = "submit.Save")] string? save,
        [Bind(Prefix = "submit.Publish")] string? publish,
        string? returnUrl,
        string? editedState)
    {
        var publishes = publish is not null;
        var (latest, type, refused) = await FindAsync(
            contentItemId, VersionOptions.Latest, publishes ? CommonPermissions.PublishContent : CommonPermissions.EditContent);
        if (refused is not null)
        {
            return refused;
        }

        if (editedState is not null && editedState != ContentEditorViewModel.StateOf(latest!))
        {
            ModelState.AddModelError("", H["Somebody else has changed this in the meantime. Your entries are still here: compare them with the current version in another window, then save again."].Value);
        }

        var item = (await _contentManager.GetAsync(contentItemId, VersionOptions.DraftRequired))!;
        var editor = await _display.UpdateEditorAsync(item, _updater.ModelUpdater, isNew: false);
        if (ModelState.IsValid)
        {
            await _contentManager.UpdateAsync(item);
            await ValidateAsync(item);
        }

        if (ModelState.IsValid)
        {
            await SaveOrPublishAsync(item, publishes);
        }

        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(nameof(Edit), new ContentEditorViewModel(item, type!, editor) { EditedState = ContentEditorViewModel.StateOf(latest!) });
        }

        return await SavedAsync(item, type!, publishes, publish ?? save, returnUrl);
    }

    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/Display", "AdminDisplayContentItem")]
    public async Task<IActionResult> Display(string contentItemId)
    {
        var (item, _, refused) = await FindAsync(contentItemId, VersionOptions.Latest, CommonPermissions.ViewContent);
        return refused ?? View(await _display.BuildDisplayAsync(item!, _updater.ModelUpdater, OrchardCoreConstants.DisplayType.DetailAdmin));
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Publish", "PublishContentItem")]
    public Task<IActionResult> Publish(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Latest, CommonPermissions.PublishContent, _contentManager.PublishAsync, H["{0} was published."], H["Publishing was cancelled."], returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Unpublish", "UnpublishContentItem")]
    public Task<IActionResult> Unpublish(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Latest, CommonPermissions.PublishContent, _contentManager.UnpublishAsync, H["{0} was taken offline."], H["It could not be taken offline."], returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Delete", "DeleteContentItem")]
    public Task<IActionResult> Remove(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Latest, CommonPermissions.DeleteContent, _contentManager.RemoveAsync, H["{0} was deleted."], H["It could not be deleted."], returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/DiscardDraft", "DiscardDraftContentItem")]
    public Task<IActionResult> DiscardDraft(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Draft, CommonPermissions.DeleteContent, DiscardAsync, H["The draft of {0} was discarded."], H["The draft could not be discarded."], returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Clone", "CloneContentItem")]
    public Task<IActionResult> Clone(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Latest, CommonPermissions.CloneContent, CloneAsync, H["{0} was copied as a draft."], H["It could not be copied."], returnUrl);

    private async Task<bool> DiscardAsync(ContentItem item)
    {
        await _contentManager.DiscardDraftAsync(item);
        return true;
    }

    private async Task<bool> CloneAsync(ContentItem item) => await _contentManager.CloneAsync(item) is not null;

    private async Task<IActionResult> ChangeAsync(
        string contentItemId, VersionOptions version, Permission permission, Func<ContentItem, Task<bool>> change, LocalizedHtmlString done, LocalizedHtmlString failed, string? returnUrl)
    {
        var (item, type, refused) = await FindAsync(contentItemId, version, permission);
        if (refused is not null)
        {
            return refused;
        }

        if (await change(item!))
        {
            await _notifier.SuccessAsync(new LocalizedHtmlString(done.Name, done.Value, done.IsResourceNotFound, Name(item!, type!)));
        }
        else
        {
            await _session.CancelAsync();
            await _notifier.ErrorAsync(failed);
        }

        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction(nameof(List));
    }

    private async Task SaveOrPublishAsync(ContentItem item, bool publishes)
    {
        if (!publishes)
        {
            await _contentManager.SaveDraftAsync(item);
        }
        else if (!await _contentManager.PublishAsync(item))
        {
            ModelState.AddModelError("", H["Publishing was cancelled."].Value);
        }

        try
        {
            await _session.FlushAsync();
        }
        catch (ConcurrencyException)
        {
            ModelState.AddModelError("", H["Somebody else has changed this at the same moment. Please save again."].Value);
        }
    }

    private async Task ValidateAsync(ContentItem item)
    {
        ContentValidateResult result = await _contentManager.ValidateAsync(item);
        foreach (var error in result.Errors)
        {
            foreach (var member in error.MemberNames.DefaultIfEmpty(""))
            {
                ModelState.AddModelError(member, error.ErrorMessage ?? "");
            }
        }
    }

    private async Task<IActionResult> SavedAsync(ContentItem item, ContentTypeDefinition type, bool published, string? button, string? returnUrl)
    {
        await _notifier.SuccessAsync(published ? H["{0} was published.", Name(item, type)] : H["The draft of {0} was saved.", Name(item, type)]);
        var stays = button is null || button.EndsWith("AndContinue", StringComparison.Ordinal);
        return !stays && Url.IsLocalUrl(returnUrl)
            ? LocalRedirect(returnUrl)
            : RedirectToAction(nameof(Edit), new { contentItemId = item.ContentItemId, returnUrl });
    }

    private async Task<(ContentItem? Item, ContentTypeDefinition? Type, IActionResult? Refused)> FindAsync(string contentItemId, VersionOptions version, Permission permission)
    {
        var item = await _contentManager.GetAsync(contentItemId, version);
        if (item is null || await _definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type)
        {
            return (null, null, NotFound());
        }

        return await MayAsync(permission, item) ? (item, type, null) : (null, null, Forbid());
    }

    private Task<bool> MayAsync(Permission permission, ContentItem item) => _authorization.AuthorizeAsync(User, permission, item);

    private static string Name(ContentItem item, ContentTypeDefinition type) => string.IsNullOrWhiteSpace(item.DisplayText) ? type.DisplayName : item.DisplayText;
}
