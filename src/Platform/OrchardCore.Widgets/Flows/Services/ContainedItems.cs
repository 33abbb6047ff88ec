using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Flows.Services;

/// <summary>Shows the content items that a part holds, and says which may be put into it.</summary>
public sealed class ContainedItems
{
    private readonly IContentDefinitionManager _definitions;
    private readonly Lazy<IContentItemDisplayManager> _displayManager;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;

    // The display manager needs the part drivers, which need this class: hence lazy.
    public ContainedItems(
        IContentDefinitionManager definitions,
        Lazy<IContentItemDisplayManager> displayManager,
        IAuthorizationService authorizationService,
        IHttpContextAccessor httpContextAccessor)
    {
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

    /// <summary>Types that may be added.</summary>
    public async Task<IReadOnlyList<ContentTypeDefinition>> GetTypesAsync(IReadOnlyCollection<string> names, IReadOnlyCollection<string> stereotypes)
    {
        var all = await _definitions.ListTypeDefinitionsAsync();
        return all.Where(type => names.Contains(type.Name) || stereotypes.Contains(type.GetStereotype(), StringComparer.OrdinalIgnoreCase))
            .OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)
            .ToArray();
    }

    /// <summary>Whether the user has the permission for the item; what is not securable asks for none. False when its type is gone.</summary>
    public async Task<bool> MayAsync(Permission permission, ContentItem item)
    {
        var definition = await _definitions.GetTypeDefinitionAsync(item.ContentType);
        return definition is not null
            && (!definition.IsSecurable() || await _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, permission, item));
    }
}
