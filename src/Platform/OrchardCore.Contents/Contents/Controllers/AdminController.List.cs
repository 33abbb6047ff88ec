using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.Services;
using OrchardCore.Contents.ViewModels;

namespace OrchardCore.Contents.Controllers;

public sealed partial class AdminController
{
    /// <param name="contentTypeId">Only items of this type.</param>
    /// <param name="q">Text in the title, and terms such as <c>status:published type:Event sort:title</c>.</param>
    /// <param name="stereotype">Only items of types with this stereotype.</param>
    /// <param name="pagenum">Counted from 1.</param>
    [HttpGet]
    [Admin("Contents/ContentItems/{contentTypeId?}", "ListContentItems")]
    public async Task<IActionResult> List(string? contentTypeId, string? q, string? stereotype, int pagenum = 1)
    {
        var types = await ListableTypesAsync(stereotype);
        if (contentTypeId is null ? types.Count == 0 && !await _authorization.AuthorizeAsync(User, CommonPermissions.ListContent) : !types.ContainsKey(contentTypeId))
        {
            return contentTypeId is not null && await _definitions.GetTypeDefinitionAsync(contentTypeId) is null ? NotFound() : Forbid();
        }

        var options = ContentListFilter.Parse(q, contentTypeId);
        var query = await _queries.QueryAsync(options, _updater.ModelUpdater);
        if (options.SelectedContentType is null)
        {
            ContentListFilter.OnlyTypes(query, types.Keys);
        }

        var size = Math.Max(1, (await _sites.GetSiteSettingsAsync()).PageSize);
        var total = await query.CountAsync();
        var items = await query.Skip((Math.Max(1, pagenum) - 1) * size).Take(size).ListAsync(_contentManager);
        return View(new ContentListViewModel
        {
            Items = items.ToArray(),
            Types = types,
            Creatable = await CreatableAsync(types.Values, contentTypeId),
            ContentTypeId = contentTypeId,
            Query = q,
            Page = Math.Max(1, pagenum),
            PageCount = Math.Max(1, (total + size - 1) / size),
            Total = total,
        });
    }

    private async Task<Dictionary<string, ContentTypeDefinition>> ListableTypesAsync(string? stereotype)
    {
        var types = new Dictionary<string, ContentTypeDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in await _definitions.ListTypeDefinitionsAsync())
        {
            var wanted = string.IsNullOrEmpty(stereotype) ? type.IsListable() : type.StereotypeEquals(stereotype);
            if (wanted && await _authorization.AuthorizeContentTypeAsync(User, CommonPermissions.ListContent, type))
            {
                types[type.Name] = type;
            }
        }

        return types;
    }

    private async Task<IReadOnlyList<ContentTypeDefinition>> CreatableAsync(IEnumerable<ContentTypeDefinition> types, string? contentTypeId)
    {
        var creatable = new List<ContentTypeDefinition>();
        var user = User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value;
        foreach (var type in types.Where(x => x.IsCreatable() && (contentTypeId is null || x.Name == contentTypeId)))
        {
            if (await _authorization.AuthorizeContentTypeAsync(User, CommonPermissions.EditContent, type, user))
            {
                creatable.Add(type);
            }
        }

        return creatable;
    }
}
