using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Admin;
using OrchardCore.Autoroute.Models;
using OrchardCore.Autoroute.Services;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Unsaved;
using OrchardCore.Contents.ViewModels;
using OrchardCore.Modules;

namespace OrchardCore.Contents.Controllers;

/// <summary>What the editor asks about entries that are not saved: which address they would get, what to think about, and to go on with them after a crash.</summary>
[Feature("OrchardCore.Contents")]
[Area("OrchardCore.Contents")]
public sealed class UnsavedController : Controller
{
    private readonly UnsavedContent _unsaved;
    private readonly ContentAdvisors _advisors;
    private readonly IAuthorizationService _authorization;
    private readonly IServiceProvider _services;

    public UnsavedController(UnsavedContent unsaved, ContentAdvisors advisors, IAuthorizationService authorization, IServiceProvider services)
    {
        _unsaved = unsaved;
        _advisors = advisors;
        _authorization = authorization;
        _services = services;
    }

    /// <summary>JSON with the address the item would get, and the advice.</summary>
    [HttpPost]
    [Admin("Contents/ContentTypes/{id}/Check", "CheckUnsavedContentItem")]
    public async Task<IActionResult> Check(string id, [FromForm] string? editedItemId)
    {
        var (item, _, refused) = await FindAsync(id, editedItemId);
        if (refused is not null)
        {
            return refused;
        }

        await _unsaved.FillAsync(item!);
        var advice = await _advisors.AskAsync(item!);
        var path = await ProposePathAsync(item!);
        await _unsaved.ForgetAsync();
        return Json(new { path, advice });
    }

    /// <summary>The editor with the posted entries in it.</summary>
    [HttpPost]
    [Admin("Contents/ContentTypes/{id}/Restore", "RestoreUnsavedContentItem")]
    public async Task<IActionResult> Restore(string id, [FromForm] string? editedItemId, [FromForm] string? editedState)
    {
        var (item, type, refused) = await FindAsync(id, editedItemId);
        if (refused is not null)
        {
            return refused;
        }

        var current = ContentEditorViewModel.StateOf(item!);
        var editor = await _unsaved.FillAsync(item!);
        await _unsaved.ForgetAsync();
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
        }

        ViewData["IsRestored"] = true;
        return View(
            $"~/Areas/OrchardCore.Contents/Views/Admin/{(item!.Id == 0 ? "Create" : "Edit")}.cshtml",
            new ContentEditorViewModel(item, type!, editor) { EditedState = editedState ?? current });
    }

    private async Task<string?> ProposePathAsync(ContentItem item)
        => item.TryGet<AutoroutePart>(out var part) && !part.Disabled && string.IsNullOrWhiteSpace(part.Path) && _services.GetService<AutoroutePathMaker>() is { } maker
            ? await maker.MakeAsync(part)
            : null;

    private async Task<(ContentItem? Item, ContentTypeDefinition? Type, IActionResult? Refused)> FindAsync(string contentType, string? contentItemId)
    {
        if (await _unsaved.FindAsync(contentType, contentItemId) is not { } found)
        {
            return (null, null, NotFound());
        }

        return await _authorization.AuthorizeAsync(User, CommonPermissions.EditContent, found.Item) ? (found.Item, found.Type, null) : (null, null, Forbid());
    }
}
