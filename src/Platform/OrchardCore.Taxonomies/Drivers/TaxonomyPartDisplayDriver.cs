using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Flows.Services;
using OrchardCore.Flows.ViewModels;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Taxonomies.Helper;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Taxonomies.Services;
using OrchardCore.Taxonomies.ViewModels;

namespace OrchardCore.Taxonomies.Drivers;

/// <summary>Shows the terms of a taxonomy and edits them as a tree within the taxonomy's own form.</summary>
public sealed class TaxonomyPartDisplayDriver : ContentPartDisplayDriver<TaxonomyPart>
{
    // With more terms the form has only their order; each is edited on a page of its own.
    private const int MostInline = 50;

    private readonly IContentDefinitionManager _definitions;
    private readonly ContainedItemsEditor _editor;
    private readonly TermTree _tree;
    private readonly TermUsage _usage;
    private readonly LinkGenerator _links;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IStringLocalizer S;

    public TaxonomyPartDisplayDriver(
        IContentDefinitionManager definitions,
        ContainedItemsEditor editor,
        TermTree tree,
        TermUsage usage,
        LinkGenerator links,
        IAuthorizationService authorizationService,
        IHttpContextAccessor httpContextAccessor,
        IStringLocalizer<TaxonomyPartDisplayDriver> localizer)
    {
        _definitions = definitions;
        _editor = editor;
        _tree = tree;
        _usage = usage;
        _links = links;
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
        S = localizer;
    }

    public override IDisplayResult Display(TaxonomyPart part, BuildPartDisplayContext context)
        => Initialize<TaxonomyPartViewModel>(GetDisplayShapeType(context), model =>
        {
            model.TaxonomyPart = part;
            model.ContentItem = part.ContentItem;
            model.TermEntries = TaxonomyTerms.List(part.ContentItem);
        }).Location(OrchardCoreConstants.DisplayType.Detail, "Content");

    public override async Task<IDisplayResult?> EditAsync(TaxonomyPart part, BuildPartEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var name = Prefix;
        var types = await _definitions.ListTypeDefinitionsAsync();
        return Combine(
            Initialize<TaxonomyPartEditViewModel>(GetEditorShapeType(context), model =>
            {
                model.TermContentType = part.TermContentType;
                model.ContentTypes = [.. types.Where(type => !type.HasStereotype()).OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)];
            }),
            Initialize<ContainedItemsEditViewModel>("ContainedItems_Edit", async model =>
            {
                var terms = TermTree.Flatten(part.Terms).ToList();
                model.Name = model.Group = name;
                model.DisplayName = S["Terms"];
                model.Depth = TermTree.Depth;
                model.Types = [.. types.Where(type => type.Name == part.TermContentType)];
                model.BuildEditorUrl = "Taxonomies/BuildEditor";
                model.Items = await _editor.BuildAsync(name, terms, context, isTree: true, collapsed: true, inline: terms.Count <= MostInline);
                await AddLinksAsync(model.Items, part.ContentItem.ContentItemId);
            }));
    }

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyPart part, UpdatePartEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var name = Prefix;
        var model = new TaxonomyPartEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, name, m => m.TermContentType);
        var type = await _definitions.GetTypeDefinitionAsync(model.TermContentType ?? string.Empty);
        if (type is null)
        {
            context.Updater.ModelState.AddModelError(name, nameof(model.TermContentType), S["Please choose what the terms are."]);
        }

        part.TermContentType = type?.Name ?? part.TermContentType;
        var form = new ContainedItemsForm();
        await context.Updater.TryUpdateModelAsync(form, name);
        var stored = TermTree.Flatten(part.Terms).ToList();
        IReadOnlyList<ContentTypeDefinition> allowed = type is null ? [] : [type];
        var terms = await _editor.UpdateAsync(name, form, stored.ConvertAll(entry => entry.Item), stored, new UpdateEditorSettings(context, allowed, Depth: TermTree.Depth));
        await CheckAsync(name, context);
        part.Terms = _tree.Build(terms, part.ContentItem.ContentItemId);
        return await EditAsync(part, context);
    }

    private async Task CheckAsync(string name, UpdatePartEditorContext context)
    {
        foreach (var state in _editor.GetSent(name))
        {
            if (state.IsRemoved && await _usage.CountAsync(state.Item.ContentItemId) is > 0 and var count)
            {
                context.Updater.ModelState.AddModelError(name, "Removed", S["“{0}” is used by {1} items. Press “used” beside it and say what becomes of them.", state.Item.DisplayText ?? state.Item.ContentType, count]);
            }
            else if (!state.IsRemoved && !state.IsAdded && state.Prefix.Length > 0 && string.IsNullOrWhiteSpace(state.Item.DisplayText))
            {
                context.Updater.ModelState.AddModelError($"{state.Prefix}.TitlePart", "Title", S["A term needs a title."]);
            }
        }
    }

    private async Task AddLinksAsync(IReadOnlyList<ContainedItemEditor> items, string taxonomyId)
    {
        foreach (var item in items)
        {
            var route = new { area = "OrchardCore.Taxonomies", taxonomyContentItemId = taxonomyId, taxonomyItemId = item.ContentItem.ContentItemId };
            item.Usage = await _usage.CountAsync(item.ContentItem.ContentItemId);
            item.UsageUrl = _links.GetPathByAction(_httpContextAccessor.HttpContext!, "Delete", "Admin", route);
            item.EditUrl = item.Prefix.Length > 0 ? null : _links.GetPathByAction(_httpContextAccessor.HttpContext!, "Edit", "Admin", route);
        }
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, Permissions.ManageTaxonomies);
}

/// <summary>Shape <c>TaxonomyPart_Edit</c>.</summary>
public class TaxonomyPartEditViewModel
{
    public string? TermContentType { get; set; }

    [BindNever]
    public IReadOnlyList<ContentTypeDefinition> ContentTypes { get; set; } = [];
}
