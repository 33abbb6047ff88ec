using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Services;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents;
using OrchardCore.Modules;

namespace OrchardCore.ContentFields.Controllers;

/// <summary>The search of content pickers: the items a field may hold, by words of their text. JSON.</summary>
[Feature("OrchardCore.ContentFields")]
[Area("OrchardCore.ContentFields")]
public sealed class ContentPickerAdminController : Controller
{
    private const int MaxWords = 100;

    private readonly IContentDefinitionManager _definitions;
    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorization;
    private readonly PickableContentItems _items;

    public ContentPickerAdminController(
        IContentDefinitionManager definitions, IContentManager contentManager, IAuthorizationService authorization, PickableContentItems items)
    {
        _definitions = definitions;
        _contentManager = contentManager;
        _authorization = authorization;
        _items = items;
    }

    [HttpGet]
    [Admin("ContentFields/SearchContentItems", "ContentPicker")]
    public async Task<IActionResult> SearchContentItems(string? part, string? field, string? query)
    {
        if (string.IsNullOrWhiteSpace(part) || string.IsNullOrWhiteSpace(field) || query?.Length > MaxWords)
        {
            return BadRequest();
        }

        var definition = (await _definitions.GetPartDefinitionAsync(part))?.Fields.FirstOrDefault(x => x.Name == field && x.FieldDefinition.Name == nameof(ContentPickerField));
        if (definition is null)
        {
            return NotFound();
        }

        var found = new List<object>();
        foreach (var id in await _items.SearchAsync(definition.GetSettings<ContentPickerFieldSettings>(), query?.Trim() ?? ""))
        {
            if (await _contentManager.GetAsync(id, VersionOptions.Latest) is not { } item || !await _authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, item))
            {
                continue;
            }

            found.Add(new
            {
                id,
                displayText = string.IsNullOrEmpty(item.DisplayText) ? id : item.DisplayText,
                hasPublished = item.Published || await _contentManager.HasPublishedVersionAsync(item),
                isEditable = await _authorization.AuthorizeAsync(User, CommonPermissions.EditContent, item),
                isViewable = true,
            });
        }

        return Json(found);
    }
}
