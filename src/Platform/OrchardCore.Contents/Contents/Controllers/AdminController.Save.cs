using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Trash;
using OrchardCore.Contents.Versions;
using OrchardCore.Contents.ViewModels;
using YesSql;

namespace OrchardCore.Contents.Controllers;

public sealed partial class AdminController
{
    /// <summary>What the page about a conflict decided.</summary>
    private const string Merge = "merge";
    private const string BackToForm = "edit";

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Contents/ContentItems/{contentItemId}/Edit", "EditContentItem")]
    public async Task<IActionResult> EditPost(
        string contentItemId,
        [Bind(Prefix = "submit.Save")] string? save,
        [Bind(Prefix = "submit.Publish")] string? publish,
        string? returnUrl,
        string? editedState,
        string? decision,
        bool restoreDeleted = false)
    {
        var publishes = publish is not null;
        var form = new ResentForm(publishes ? "submit.Publish" : "submit.Save", publish ?? save ?? "submit.SaveAndContinue", returnUrl, EditConflict.Typed(Request.Form).ToArray());
        try
        {
            return await DeletedAsync(contentItemId, form, editedState, restoreDeleted)
                ?? await EditPostAsync(contentItemId, form, publishes, save, publish, returnUrl, editedState, decision);
        }
        catch (ConcurrencyException)
        {
            // Somebody else came between what was read and what is to be written: what was typed is sent again, and compared with theirs.
            await _session.CancelAsync();
            ModelState.Clear();
            return View("SameMoment", new SameMomentViewModel(contentItemId, form, editedState));
        }
    }

    private async Task<IActionResult> EditPostAsync(
        string contentItemId, ResentForm form, bool publishes, string? save, string? publish, string? returnUrl, string? editedState, string? decision)
    {
        var (latest, type, refused) = await FindAsync(
            contentItemId, VersionOptions.Latest, publishes ? CommonPermissions.PublishContent : CommonPermissions.EditContent);
        if (refused is not null)
        {
            return refused;
        }

        // The draft that is about to be changed may be this very object.
        var theirs = latest!.Clone();
        var stored = ContentData.Of(theirs);
        var state = EditedState.Parse(editedState);
        var taken = decision == Merge ? EditConflict.TakenFromTheirs(Request.Form) : [];
        var former = latest!.Published ? null : latest;
        var item = (await _contentManager.GetAsync(contentItemId, VersionOptions.NewDraft))!;
        var editor = await _display.UpdateEditorAsync(item, _updater.ModelUpdater, isNew: false);
        if (Request.Form.ContainsKey(nameof(editedState)) && state?.IsOf(theirs) != true)
        {
            // A conflict can come upon a conflict: then what was decided before is kept.
            var fields = await EditConflict.FieldsAsync(_differences, theirs.ContentType, state?.Content, stored, ContentData.Of(item), Request.Form);
            var isDecided = decision == Merge && fields.All(x => x.Choice is not ConflictSide.Both) && Request.Form["decidedOn"] == EditedState.Of(theirs).Key;
            if (fields.Count > 0 && decision != BackToForm && !isDecided)
            {
                await _session.CancelAsync();
                ModelState.Clear();
                return View("Conflict", new ConflictViewModel(
                    theirs, Name(theirs, type!), fields, editedState ?? "", form, decision == Merge, publishes, Url.Action(nameof(Edit), new { contentItemId })!, Url.Action(nameof(Edit), new { contentItemId, returnUrl })!));
            }
        }

        if (taken.Count > 0)
        {
            EditConflict.Take(item, stored, taken);
            foreach (var key in ModelState.Keys.Where(key => taken.Any(unit => key == unit || key.StartsWith(unit + ".", StringComparison.Ordinal))).ToArray())
            {
                ModelState.Remove(key);
            }

            editor = await _display.BuildEditorAsync(item, _updater.ModelUpdater, isNew: false);
        }

        return decision == BackToForm ? await ShowAgainAsync(item, type!, editor, theirs) : await SaveAsync(item, type!, editor, theirs, former, publish ?? save, publishes, returnUrl);
    }

    private async Task<IActionResult> SaveAsync(
        ContentItem item, ContentTypeDefinition type, DisplayManagement.IShape editor, ContentItem theirs, ContentItem? former, string? button, bool publishes, string? returnUrl)
    {
        if (ModelState.IsValid)
        {
            await _contentManager.UpdateAsync(item);
            await ValidateAsync(item);
        }

        if (ModelState.IsValid)
        {
            await SaveOrPublishAsync(item, former, publishes);
        }

        return ModelState.IsValid ? await SavedAsync(item, type, button, returnUrl) : await ShowAgainAsync(item, type, editor, theirs);
    }

    /// <summary>The form with what was typed; it now knows what is stored.</summary>
    private async Task<IActionResult> ShowAgainAsync(ContentItem item, ContentTypeDefinition type, DisplayManagement.IShape editor, ContentItem theirs)
    {
        await _session.CancelAsync();
        return View(nameof(Edit), new ContentEditorViewModel(item, type, editor) { EditedState = EditedState.Of(theirs).ToString() });
    }

    private async Task SaveOrPublishAsync(ContentItem item, ContentItem? former, bool publishes)
    {
        // With a time to come "publish" means: at that time.
        if (!publishes || await _times.OfAsync(item) is not null)
        {
            await _contentManager.SaveDraftAsync(item);
        }
        else if (!await _contentManager.PublishAsync(item))
        {
            ModelState.AddModelError("", H["Publishing was cancelled."].Value);
        }

        // A draft that says the same is no history.
        if (former is not null && former != item && former.DisplayText == item.DisplayText && JsonNode.DeepEquals(ContentData.Of(former), ContentData.Of(item)))
        {
            _session.Delete(former);
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

    /// <summary>What to answer when the item was deleted while it was edited: the typed text must not be lost for that.</summary>
    private async Task<IActionResult?> DeletedAsync(string contentItemId, ResentForm form, string? editedState, bool restore)
    {
        if (await _contentManager.GetAsync(contentItemId, VersionOptions.Latest) is not null || await _trash.FindAsync(contentItemId) is not { } trashed)
        {
            return null;
        }

        var resource = trashed.AsResource();
        if (!await MayAsync(CommonPermissions.EditContent, resource))
        {
            return Forbid();
        }

        if (!restore)
        {
            return View("DeletedMeanwhile", new DeletedMeanwhileViewModel(trashed, form, editedState));
        }

        return await _trash.RestoreAsync(trashed, await MayAsync(CommonPermissions.PublishContent, resource)) is TrashOutcome.Gone ? NotFound() : null;
    }
}
