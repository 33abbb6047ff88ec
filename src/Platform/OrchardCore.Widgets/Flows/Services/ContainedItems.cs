using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Flows.ViewModels;

namespace OrchardCore.Flows.Services;

/// <summary>Shows and edits the content items that a part holds.</summary>
public sealed class ContainedItems
{
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly Lazy<IContentItemDisplayManager> _displayManager;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    // The display manager needs the part drivers, which need this class: hence lazy.
    public ContainedItems(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        Lazy<IContentItemDisplayManager> displayManager,
        IAuthorizationService authorizationService,
        IHttpContextAccessor httpContextAccessor)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _displayManager = displayManager;
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
    }

    /// <summary>The shape of a contained item, or null when its type is gone or the visitor may not see it.</summary>
    public async Task<IShape?> BuildDisplayAsync(ContentItem item, IUpdateModel updater, string displayType = "", string groupId = "")
        => await MayAsync(CommonPermissions.ViewContent, item)
            ? await _displayManager.Value.BuildDisplayAsync(item, updater, displayType, groupId)
            : null;

    /// <summary>The editor of a contained item.</summary>
    public Task<IShape> BuildEditorAsync(ContentItem item, BuildEditorContext context, string prefix)
        => _displayManager.Value.BuildEditorAsync(item, context.Updater, false, string.Empty, prefix);

    /// <summary>Types that may be added.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync(IReadOnlyCollection<string> names, IReadOnlyCollection<string> stereotypes)
    {
        var all = await _definitions.ListTypeDefinitionsAsync();
        return all.Where(type => names.Contains(type.Name) || stereotypes.Contains(type.GetStereotype(), StringComparer.OrdinalIgnoreCase))
            .OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)
            .ToArray();
    }

    /// <summary>
    /// The items after a post: those of the form in its order, brought up to date, without the removed ones and with the added one.
    /// What the form does not mention or the user may not edit stays as it is.
    /// </summary>
    public async Task<List<ContentItem>> UpdateAsync(IReadOnlyList<ContentItem> existing, ContainedItemsForm form, BuildEditorContext context, IReadOnlyCollection<ContentTypeDefinition> allowed)
    {
        var result = new List<ContentItem>();
        for (var i = 0; i < form.Prefixes.Length && i < form.ContentTypes.Length && i < form.ContentItems.Length; i++)
        {
            var stored = existing.FirstOrDefault(item => item.ContentItemId == form.ContentItems[i]);
            if (stored is null && !allowed.Any(type => type.Name == form.ContentTypes[i]))
            {
                continue;
            }

            if (!form.Removed.Contains(form.ContentItems[i]))
            {
                result.Add(await UpdateItemAsync(stored, form.ContentTypes[i], form.ContentItems[i], form.Prefixes[i], context));
            }
            else if (stored is not null && !await MayAsync(CommonPermissions.DeleteContent, stored))
            {
                result.Add(stored);
            }
        }

        result.AddRange(existing.Where(item => !form.ContentItems.Contains(item.ContentItemId)));
        if (allowed.Any(type => type.Name == form.Add))
        {
            result.Add(await _contentManager.NewAsync(form.Add!));
        }

        return result;
    }

    private async Task<ContentItem> UpdateItemAsync(ContentItem? stored, string contentType, string id, string prefix, BuildEditorContext context)
    {
        if (stored is not null && !await MayAsync(CommonPermissions.EditContent, stored))
        {
            return stored;
        }

        var item = await _contentManager.NewAsync(contentType);
        if (stored is not null)
        {
            item.ContentItemId = id;
            item.Merge(stored);
        }

        await _displayManager.Value.UpdateEditorAsync(item, context.Updater, context.IsNew, string.Empty, prefix);
        return item;
    }

    private async Task<bool> MayAsync(Security.Permissions.Permission permission, ContentItem item)
    {
        var definition = await _definitions.GetTypeDefinitionAsync(item.ContentType);
        return definition is not null
            && (!definition.IsSecurable() || await _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, permission, item));
    }
}
