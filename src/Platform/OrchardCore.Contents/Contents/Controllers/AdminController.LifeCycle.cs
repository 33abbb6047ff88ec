using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Mvc;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Contents.Controllers;

public sealed partial class AdminController
{
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Publish", "PublishContentItem")]
    public Task<IActionResult> Publish(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Latest, CommonPermissions.PublishContent, PublishValidAsync, H["{0} was published."], returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Unpublish", "UnpublishContentItem")]
    public Task<IActionResult> Unpublish(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Latest, CommonPermissions.PublishContent,
        async item => await _contentManager.UnpublishAsync(item) ? null : H["It could not be taken offline."], H["{0} was taken offline."], returnUrl);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Delete", "DeleteContentItem")]
    public Task<IActionResult> Remove(string contentItemId, string? returnUrl) => ChangeAsync(
        contentItemId, VersionOptions.Latest, CommonPermissions.DeleteContent,
        async item => await _contentManager.RemoveAsync(item) ? null : H["It could not be deleted."], H["{0} was moved to the trash."], returnUrl, canBeUndone: true);

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/DiscardDraft", "DiscardDraftContentItem")]
    public async Task<IActionResult> DiscardDraft(string contentItemId, string? returnUrl)
    {
        // A draft that was never published is the whole item: it goes to the trash.
        var isAll = await _contentManager.GetAsync(contentItemId) is null;
        return await ChangeAsync(contentItemId, VersionOptions.Draft, CommonPermissions.DeleteContent, async item =>
        {
            await _contentManager.DiscardDraftAsync(item);
            return item.Latest ? H["The draft could not be discarded."] : null;
        }, H["The draft of {0} was discarded."], returnUrl, canBeUndone: isAll);
    }

    /// <summary>Copies an item and opens the copy.</summary>
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Clone", "CloneContentItem")]
    public async Task<IActionResult> Clone(string contentItemId, string? returnUrl)
    {
        var (item, type, refused) = await FindAsync(contentItemId, VersionOptions.Latest, CommonPermissions.CloneContent);
        if (refused is not null)
        {
            return refused;
        }

        if (!await MayAsync(CommonPermissions.EditContent, await _contentManager.NewAsync(type!.Name)))
        {
            return Forbid();
        }

        var copy = await _contentManager.CloneAsync(item!);
        await _notifier.SuccessAsync(H["This is a copy of {0}. Visitors see it once you publish it.", Name(item!, type)]);
        return RedirectToAction(nameof(Edit), new { contentItemId = copy.ContentItemId, returnUrl = Url.Local(returnUrl) });
    }

    private async Task<LocalizedHtmlString?> PublishValidAsync(ContentItem item)
    {
        // A draft may be unfinished; the form says what is missing.
        var result = await _contentManager.ValidateAsync(item);
        return !result.Succeeded ? H["It could not be published: {0}", string.Join(" ", result.Errors.Select(x => x.ErrorMessage))]
            : await _contentManager.PublishAsync(item) ? null
            : H["Publishing was cancelled."];
    }

    private async Task<IActionResult> ChangeAsync(
        string contentItemId,
        VersionOptions version,
        Permission permission,
        Func<ContentItem, Task<LocalizedHtmlString?>> change,
        LocalizedHtmlString done,
        string? returnUrl,
        bool canBeUndone = false)
    {
        var (item, type, refused) = await FindAsync(contentItemId, version, permission);
        if (refused is not null)
        {
            return refused;
        }

        if (await change(item!) is { } failure)
        {
            await _session.CancelAsync();
            await _notifier.ErrorAsync(failure);
        }
        else
        {
            var message = new LocalizedHtmlString(done.Name, done.Value, done.IsResourceNotFound, Name(item!, type!));
            await _notifier.SuccessAsync(canBeUndone ? WithUndo(message) : message);
        }

        return Back(contentItemId, item!, type!, returnUrl);
    }

    private IActionResult Back(string contentItemId, ContentItem item, ContentTypeDefinition type, string? returnUrl)
    {
        // The editor of an item that is gone is no place to return to.
        var editor = Url.Action(nameof(Edit), new { contentItemId })!;
        if (Url.IsLocalUrl(returnUrl) && (item.Latest || !returnUrl.StartsWith(editor, StringComparison.OrdinalIgnoreCase)))
        {
            return LocalRedirect(returnUrl);
        }

        return RedirectToAction(nameof(List), new { contentTypeId = type.IsListable() ? type.Name : null });
    }
}
