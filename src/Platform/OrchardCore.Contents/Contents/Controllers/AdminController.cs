using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.List;
using OrchardCore.Contents.Trash;
using OrchardCore.Contents.Versions;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Mvc;
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
    private readonly ContentDifferences _differences;
    private readonly ContentTrash _trash;
    private readonly PublicationTimes _times;
    private readonly TrashBatch _batch;
    private readonly ISiteService _sites;
    private readonly IAuthorizationService _authorization;
    private readonly IAntiforgery _antiforgery;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IUpdateModelAccessor _updater;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IContentItemDisplayManager display,
        ContentDifferences differences,
        ContentTrash trash,
        PublicationTimes times,
        TrashBatch batch,
        ISiteService sites,
        IAuthorizationService authorization,
        IAntiforgery antiforgery,
        ISession session,
        INotifier notifier,
        IUpdateModelAccessor updater,
        IHtmlLocalizer<AdminController> localizer)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _display = display;
        _differences = differences;
        _trash = trash;
        _times = times;
        _batch = batch;
        _sites = sites;
        _authorization = authorization;
        _antiforgery = antiforgery;
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

        if (ModelState.IsValid)
        {
            await SaveOrPublishAsync(item, former: null, publishes);
        }

        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(nameof(Create), new ContentEditorViewModel(item, type, editor));
        }

        return await SavedAsync(item, type, publish ?? save, returnUrl);
    }

    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/Edit", "EditContentItem")]
    public async Task<IActionResult> Edit(string contentItemId)
    {
        var (item, type, refused) = await FindAsync(contentItemId, VersionOptions.Latest, CommonPermissions.EditContent);
        return refused ?? View(new ContentEditorViewModel(item!, type!, await _display.BuildEditorAsync(item!, _updater.ModelUpdater, isNew: false)));
    }

    [HttpGet]
    [Admin("Contents/ContentItems/{contentItemId}/Display", "AdminDisplayContentItem")]
    public async Task<IActionResult> Display(string contentItemId)
    {
        var (item, _, refused) = await FindAsync(contentItemId, VersionOptions.Latest, CommonPermissions.ViewContent);

        // Who may see the page of an item may not yet see its draft.
        return refused is not null ? refused
            : !item!.Published && !await MayAsync(CommonPermissions.PreviewContent, item) ? Forbid()
            : View(await _display.BuildDisplayAsync(item, _updater.ModelUpdater, OrchardCoreConstants.DisplayType.DetailAdmin));
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

    private async Task<IActionResult> SavedAsync(ContentItem item, ContentTypeDefinition type, string? button, string? returnUrl)
    {
        await _notifier.SuccessAsync(item.Published ? H["{0} was published.", Name(item, type)]
            : await _times.OfAsync(item) is { } time ? H["{0} is scheduled: it will be published on {1}.", Name(item, type), time]
            : H["The draft of {0} was saved.", Name(item, type)]);
        if (button?.EndsWith("AndNew", StringComparison.Ordinal) == true)
        {
            return RedirectToAction(nameof(Create), new { id = type.Name, returnUrl = Url.Local(returnUrl) });
        }

        var stays = button is null || button.EndsWith("AndContinue", StringComparison.Ordinal);
        return !stays && Url.IsLocalUrl(returnUrl)
            ? LocalRedirect(returnUrl)
            : RedirectToAction(nameof(Edit), new { contentItemId = item.ContentItemId, returnUrl = Url.Local(returnUrl) });
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
