using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Indexing.Models;
using OrchardCore.Indexing.ViewModels;
using OrchardCore.Modules;

namespace OrchardCore.Indexing.Controllers;

/// <summary>Search indexes: /Admin/indexing.</summary>
[Area("OrchardCore.Indexing")]
[Feature("OrchardCore.Indexing")]
public sealed class AdminController : Controller
{
    /// <summary>The only source of documents: content items.</summary>
    public const string ContentType = "Content";

    private readonly IIndexProfileStore _profiles;
    private readonly IEnumerable<IIndexProvider> _providers;
    private readonly IContentDefinitionManager _definitions;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;
    private readonly IStringLocalizer S;

    public AdminController(
        IIndexProfileStore profiles,
        IEnumerable<IIndexProvider> providers,
        IContentDefinitionManager definitions,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<AdminController> htmlLocalizer,
        IStringLocalizer<AdminController> localizer)
    {
        _profiles = profiles;
        _providers = providers;
        _definitions = definitions;
        _authorization = authorization;
        _notifier = notifier;
        H = htmlLocalizer;
        S = localizer;
    }

    [HttpGet]
    [Admin("indexing", "IndexingIndex")]
    public async Task<IActionResult> Index()
        => await MayAsync()
            ? View(new AdminIndexViewModel
            {
                Indexes = [.. (await _profiles.GetAllAsync()).OrderBy(x => x.Name, StringComparer.CurrentCulture).Select(x => new IndexRow(x, ProviderOf(x)?.GetStatus(x)))],
                Providers = [.. _providers.Select(x => x.Name)],
            })
            : Forbid();

    [HttpGet]
    [Admin("indexing/create/{providerName}/{type}", "IndexingCreate")]
    public async Task<IActionResult> Create(string providerName, string type)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return Find(providerName) is { } provider && type == ContentType ? View("Edit", new EditIndexProfileViewModel { ProviderName = provider.Name }) : NotFound();
    }

    [HttpPost, ActionName(nameof(Create))]
    [Admin("indexing/create/{providerName}/{type}", "IndexingCreate")]
    public async Task<IActionResult> CreatePost(string providerName, string type, EditIndexProfileViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        return Find(providerName) is { } provider && type == ContentType
            ? await SaveAsync(new IndexProfile { ProviderName = provider.Name, Type = ContentType }, provider, model)
            : NotFound();
    }

    [HttpGet]
    [Admin("indexing/edit/{id}", "IndexingEdit")]
    public async Task<IActionResult> Edit(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _profiles.FindByIdAsync(id) is not { } profile)
        {
            return NotFound();
        }

        var metadata = profile.GetOrCreate<ContentIndexMetadata>();
        return View(new EditIndexProfileViewModel
        {
            Id = profile.Id,
            ProviderName = profile.ProviderName,
            Name = profile.Name,
            IndexName = profile.IndexName,
            IndexLatest = metadata.IndexLatest,
            IndexedContentTypes = metadata.IndexedContentTypes,
        });
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("indexing/edit/{id}", "IndexingEdit")]
    public async Task<IActionResult> EditPost(string id, EditIndexProfileViewModel model)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _profiles.FindByIdAsync(id) is not { } profile || ProviderOf(profile) is not { } provider)
        {
            return NotFound();
        }

        var copy = new IndexProfile { Id = profile.Id, IndexName = profile.IndexName, ProviderName = profile.ProviderName, Type = profile.Type, Properties = profile.Properties.DeepClone().AsObject() };
        return await SaveAsync(copy, provider, model);
    }

    [HttpPost]
    [Admin("indexing/synchronize/{id}", "IndexingSynchronize")]
    public Task<IActionResult> Synchronize(string id)
        => WithAsync(id, async (provider, profile) =>
        {
            await provider.SynchronizeAsync(profile);
            await _notifier.SuccessAsync(H["The index \"{0}\" is being brought up to date.", profile.Name]);
        });

    [HttpPost]
    [Admin("indexing/reset/{id}", "IndexingReset")]
    public Task<IActionResult> Reset(string id) => StartOverAsync(id, rebuild: false);

    [HttpPost]
    [Admin("indexing/rebuild/{id}", "IndexingRebuild")]
    public Task<IActionResult> Rebuild(string id) => StartOverAsync(id, rebuild: true);

    [HttpPost]
    [Admin("indexing/delete/{id}", "IndexingDelete")]
    public async Task<IActionResult> Delete(string id)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _profiles.FindByIdAsync(id) is not { } profile)
        {
            return NotFound();
        }

        await _profiles.DeleteAsync(profile);
        if (ProviderOf(profile) is { } provider)
        {
            await provider.DeleteAsync(profile);
        }

        await _notifier.SuccessAsync(H["The index \"{0}\" has been deleted.", profile.Name]);
        return RedirectToAction(nameof(Index));
    }

    private Task<IActionResult> StartOverAsync(string id, bool rebuild)
        => WithAsync(id, async (provider, profile) =>
        {
            await provider.ResetAsync(profile, rebuild);
            await provider.SynchronizeAsync(profile);
            await _notifier.SuccessAsync(H["The index \"{0}\" is being built anew.", profile.Name]);
        });

    private async Task<IActionResult> WithAsync(string id, Func<IIndexProvider, IndexProfile, Task> action)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        if (await _profiles.FindByIdAsync(id) is not { } profile || ProviderOf(profile) is not { } provider)
        {
            return NotFound();
        }

        await action(provider, profile);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> SaveAsync(IndexProfile profile, IIndexProvider provider, EditIndexProfileViewModel model)
    {
        model.Id = profile.Id.Length == 0 ? null : profile.Id;
        model.ProviderName = provider.Name;
        model.IndexedContentTypes = [.. (model.IndexedContentTypes ?? []).Where(x => !string.IsNullOrEmpty(x))];
        await CheckAsync(profile, model);
        if (!ModelState.IsValid)
        {
            return View("Edit", model);
        }

        profile.Name = model.Name!.Trim();
        if (model.Id is null)
        {
            profile.Id = IdGenerator.GenerateId();
            profile.IndexName = model.IndexName!.Trim();
        }

        var metadata = profile.GetOrCreate<ContentIndexMetadata>();
        metadata.IndexLatest = model.IndexLatest;
        metadata.IndexedContentTypes = model.IndexedContentTypes;
        profile.Put(metadata);
        await _profiles.SaveAsync(profile);

        // The profile must be stored before another scope reads it.
        ShellScope.AddDeferredTask(_ => provider.SynchronizeAsync(profile));
        await _notifier.SuccessAsync(H["The index \"{0}\" has been saved and is being brought up to date.", profile.Name]);
        return RedirectToAction(nameof(Index));
    }

    private async Task CheckAsync(IndexProfile profile, EditIndexProfileViewModel model)
    {
        var others = (await _profiles.GetAllAsync()).Where(x => x.Id != profile.Id).ToArray();
        var name = model.Name?.Trim() ?? "";
        if (name.Length is 0 or > 100 || name.Contains('/', StringComparison.Ordinal))
        {
            ModelState.AddModelError(nameof(model.Name), S["Please give a name of at most {0} characters.", 100].Value);
        }
        else if (others.Any(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(model.Name), S["There is an index of this name already."].Value);
        }

        var indexName = model.IndexName?.Trim() ?? "";
        if (model.Id is null && (indexName.Length is 0 or > 60 || !indexName.All(x => char.IsAsciiLetterOrDigit(x) || x is '_' or '-')))
        {
            ModelState.AddModelError(nameof(model.IndexName), S["Please give a name of letters, digits, hyphens and underscores with at most {0} characters.", 60].Value);
        }
        else if (model.Id is null && others.Any(x => x.IndexName.Equals(indexName, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(model.IndexName), S["There is an index of this name already."].Value);
        }

        var types = (await _definitions.ListTypeDefinitionsAsync()).Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        if (model.IndexedContentTypes.Length == 0 || !model.IndexedContentTypes.All(types.Contains))
        {
            ModelState.AddModelError(nameof(model.IndexedContentTypes), S["Please choose at least one content type."].Value);
        }
    }

    private IIndexProvider? ProviderOf(IndexProfile profile) => Find(profile.ProviderName);

    private IIndexProvider? Find(string name) => _providers.FirstOrDefault(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private Task<bool> MayAsync() => _authorization.AuthorizeAsync(User, IndexingPermissions.ManageIndexes);
}
