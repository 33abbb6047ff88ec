using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Flows.Services;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.Services;
using OrchardCore.Taxonomies.ViewModels;

namespace OrchardCore.Taxonomies.Controllers;

/// <summary>Single terms of a taxonomy: /Admin/Taxonomies/… What is changed here is a draft of the taxonomy.</summary>
[Area("OrchardCore.Taxonomies")]
[Admin]
public sealed class AdminController : Controller
{
    private const int MostShown = 20;

    // Within a prefix an editor has no buttons to publish: a term is part of its taxonomy.
    private const string Prefix = "Term";

    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly IContentItemDisplayManager _displayManager;
    private readonly ContainedItemsEditor _editor;
    private readonly TermTree _tree;
    private readonly TermUsage _usage;
    private readonly SingleItemEdits _edits;
    private readonly IAuthorizationService _authorizationService;
    private readonly IUpdateModelAccessor _updateModelAccessor;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        IContentItemDisplayManager displayManager,
        ContainedItemsEditor editor,
        TermTree tree,
        TermUsage usage,
        SingleItemEdits edits,
        IAuthorizationService authorizationService,
        IUpdateModelAccessor updateModelAccessor,
        INotifier notifier,
        IHtmlLocalizer<AdminController> localizer)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _displayManager = displayManager;
        _editor = editor;
        _tree = tree;
        _usage = usage;
        _edits = edits;
        _authorizationService = authorizationService;
        _updateModelAccessor = updateModelAccessor;
        _notifier = notifier;
        H = localizer;
    }

    /// <summary>The editor of a new term, fetched by the script of the taxonomy's form.</summary>
    [HttpGet]
    [Admin("Taxonomies/BuildEditor", "Taxonomies.BuildEditor")]
    public async Task<IActionResult> BuildEditor(string id, string targetId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (string.IsNullOrEmpty(targetId) || string.IsNullOrEmpty(id) || await _definitions.GetTypeDefinitionAsync(id) is null)
        {
            return NotFound();
        }

        var term = await _contentManager.NewAsync(id);
        return PartialView("TermEditor", await _editor.BuildNewAsync(targetId, term, _updateModelAccessor.ModelUpdater, isTree: true));
    }

    /// <param name="id">The type of the term.</param>
    /// <param name="taxonomyItemId">The term it shall lie below; none for the top.</param>
    [HttpGet]
    [Admin("Taxonomies/Create/{id}", "Taxonomies.Create")]
    public async Task<IActionResult> Create(string id, string taxonomyContentItemId, string? taxonomyItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(taxonomyContentItemId) is not { } taxonomy || !Holds(taxonomy, taxonomyItemId) || await _definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        return View(new TermPageViewModel(taxonomy, type, await _displayManager.BuildEditorAsync(await _contentManager.NewAsync(id), _updateModelAccessor.ModelUpdater, isNew: true, htmlFieldPrefix: Prefix)));
    }

    [HttpPost, ActionName(nameof(Create))]
    [Admin("Taxonomies/Create/{id}", "Taxonomies.Create")]
    public async Task<IActionResult> CreatePost(string id, string taxonomyContentItemId, string? taxonomyItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(taxonomyContentItemId) is not { } taxonomy || !Holds(taxonomy, taxonomyItemId) || await _definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var term = await _contentManager.NewAsync(id);
        var editor = await _displayManager.UpdateEditorAsync(term, _updateModelAccessor.ModelUpdater, isNew: true, htmlFieldPrefix: Prefix);
        if (!ModelState.IsValid)
        {
            return View(nameof(Create), new TermPageViewModel(taxonomy, type, editor));
        }

        var entries = TermTree.Flatten(TermTree.TermsOf(taxonomy)).ToList();
        ItemOrder.AddBelow(entries, taxonomyItemId, term);
        return await SaveAsync(taxonomy, entries, H["The term “{0}” was added. Publish the taxonomy to use it on the site.", term.DisplayText ?? type.DisplayName])
            ? ToTaxonomy(taxonomy)
            : View(nameof(Create), new TermPageViewModel(taxonomy, type, editor));
    }

    [HttpGet]
    [Admin("Taxonomies/Edit/{taxonomyContentItemId}/{taxonomyItemId}", "Taxonomies.Edit")]
    public async Task<IActionResult> Edit(string taxonomyContentItemId, string taxonomyItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(taxonomyContentItemId) is not { } taxonomy || FindTerm(taxonomy, taxonomyItemId) is not { } term
            || await _definitions.GetTypeDefinitionAsync(term.ContentType) is not { } type)
        {
            return NotFound();
        }

        return View(new TermPageViewModel(taxonomy, type, await _displayManager.BuildEditorAsync(term, _updateModelAccessor.ModelUpdater, isNew: false, htmlFieldPrefix: Prefix)) { EditedState = SingleItemEdits.StateOf(taxonomy, term) });
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Taxonomies/Edit/{taxonomyContentItemId}/{taxonomyItemId}", "Taxonomies.Edit")]
    public async Task<IActionResult> EditPost(string taxonomyContentItemId, string taxonomyItemId, string? itemType)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(taxonomyContentItemId) is not { } taxonomy)
        {
            return NotFound();
        }

        if (FindTerm(taxonomy, taxonomyItemId) is not { } stored)
        {
            return await FindTypeAsync(itemType) is { } formerType ? await OfferAnewAsync(taxonomy, formerType) : NotFound();
        }

        if (await FindTypeAsync(stored.ContentType) is not { } type)
        {
            return NotFound();
        }

        // A new item takes the current definition of its type into account.
        var term = await _contentManager.NewAsync(stored.ContentType);
        term.ContentItemId = stored.ContentItemId;
        term.Merge(stored);
        var editor = await _displayManager.UpdateEditorAsync(term, _updateModelAccessor.ModelUpdater, isNew: false, htmlFieldPrefix: Prefix);
        var outcome = await _edits.CheckAsync(taxonomy, stored, term, Prefix, ModelState);
        if (outcome.Conflict is not null)
        {
            return View(SingleItemEdits.ConflictView, outcome.Conflict);
        }

        var state = SingleItemEdits.StateOf(taxonomy, stored);
        var entries = TermTree.Flatten(TermTree.TermsOf(taxonomy)).Select(entry => entry.Item.ContentItemId == taxonomyItemId ? (term, entry.Level) : entry);
        if (ModelState.IsValid && !outcome.GoesOn
            && await SaveAsync(taxonomy, entries, H["The term “{0}” was changed. Publish the taxonomy to show it on the site.", term.DisplayText ?? type.DisplayName]))
        {
            return ToTaxonomy(taxonomy);
        }

        editor = outcome.IsMerged ? await _displayManager.BuildEditorAsync(term, _updateModelAccessor.ModelUpdater, isNew: false, htmlFieldPrefix: Prefix) : editor;
        return View(nameof(Edit), new TermPageViewModel(taxonomy, type, editor) { EditedState = state });
    }

    /// <summary>Shows what carries the term, and asks what becomes of it.</summary>
    [HttpGet]
    [Admin("Taxonomies/Delete/{taxonomyContentItemId}/{taxonomyItemId}", "Taxonomies.Delete")]
    public async Task<IActionResult> Delete(string taxonomyContentItemId, string taxonomyItemId)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return await FindAsync(taxonomyContentItemId) is { } taxonomy && FindTerm(taxonomy, taxonomyItemId) is { } term
            ? View(new TermDeletionViewModel
            {
                Taxonomy = taxonomy,
                Term = term,
                Count = await _usage.CountAsync(taxonomyItemId),
                Items = await _usage.ListAsync(taxonomyItemId, MostShown),
                Others = [.. TermTree.Flatten(TermTree.TermsOf(taxonomy)).Where(entry => entry.Item.ContentItemId != taxonomyItemId)],
            })
            : NotFound();
    }

    /// <param name="replacement">The term that takes the place of this one in what carries it; none to take it away.</param>
    [HttpPost, ActionName(nameof(Delete))]
    [Admin("Taxonomies/Delete/{taxonomyContentItemId}/{taxonomyItemId}", "Taxonomies.Delete")]
    public async Task<IActionResult> DeletePost(string taxonomyContentItemId, string taxonomyItemId, string? replacement)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await FindAsync(taxonomyContentItemId) is not { } taxonomy || FindTerm(taxonomy, taxonomyItemId) is not { } term
            || (!string.IsNullOrEmpty(replacement) && (replacement == taxonomyItemId || FindTerm(taxonomy, replacement) is null)))
        {
            return NotFound();
        }

        // What lay below the term moves up.
        await _usage.ReplaceAsync(taxonomyItemId, FindTerm(taxonomy, replacement));
        var entries = TermTree.Flatten(TermTree.TermsOf(taxonomy)).Where(entry => entry.Item.ContentItemId != taxonomyItemId);
        await SaveAsync(taxonomy, entries, H["The term “{0}” was deleted. Publish the taxonomy to take it from the site.", term.DisplayText ?? term.ContentType]);
        return ToTaxonomy(taxonomy);
    }

    // Somebody has deleted the term meanwhile: what was typed can be added anew.
    private async Task<IActionResult> OfferAnewAsync(ContentItem taxonomy, ContentTypeDefinition type)
    {
        var editor = await _displayManager.UpdateEditorAsync(await _contentManager.NewAsync(type.Name), _updateModelAccessor.ModelUpdater, isNew: true, htmlFieldPrefix: Prefix);
        await _notifier.WarningAsync(H["This term has been deleted meanwhile. With “Save” it is added anew."]);
        return View(nameof(Create), new TermPageViewModel(taxonomy, type, editor) { Action = Url.Action(nameof(Create), new { id = type.Name, taxonomyContentItemId = taxonomy.ContentItemId }) });
    }

    private async Task<ContentTypeDefinition?> FindTypeAsync(string? name) => string.IsNullOrEmpty(name) ? null : await _definitions.GetTypeDefinitionAsync(name);

    // False when somebody saved at the same moment: then nothing was changed, and the person is told.
    private async Task<bool> SaveAsync(ContentItem taxonomy, IEnumerable<(ContentItem Item, int Level)> entries, LocalizedHtmlString message)
    {
        var terms = _tree.Build(entries.ToList(), taxonomy.ContentItemId);
        if (!await _edits.SaveAsync(taxonomy, draft => draft.Alter<TaxonomyPart>(part => part.Terms = terms)))
        {
            return false;
        }

        await _notifier.SuccessAsync(message);
        return true;
    }

    private RedirectToActionResult ToTaxonomy(ContentItem taxonomy)
        => RedirectToAction("Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = taxonomy.ContentItemId });

    private static ContentItem? FindTerm(ContentItem taxonomy, string? id)
        => string.IsNullOrEmpty(id) ? null : TermTree.Flatten(TermTree.TermsOf(taxonomy)).Select(entry => entry.Item).FirstOrDefault(term => term.ContentItemId == id);

    private static bool Holds(ContentItem taxonomy, string? termId) => string.IsNullOrEmpty(termId) || FindTerm(taxonomy, termId) is not null;

    private async Task<ContentItem?> FindAsync(string? id)
        => !string.IsNullOrEmpty(id) && await _contentManager.GetAsync(id, VersionOptions.Latest) is { } item && item.Has<TaxonomyPart>() ? item : null;

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageTaxonomies);
}
