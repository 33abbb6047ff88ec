using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Flows.Models;
using OrchardCore.Flows.Services;
using OrchardCore.Flows.Settings;

namespace OrchardCore.Flows.Controllers;

/// <summary>The editor of a new item of a flow or a bag, fetched by the script of the form.</summary>
[Area("OrchardCore.Flows")]
[Modules.Feature("OrchardCore.Flows")]
[Admin("Flows/{action}", "Flows.{action}")]
public sealed class AdminController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentDefinitionManager _definitions;
    private readonly ContainedItems _containedItems;
    private readonly ContainedItemsEditor _editor;
    private readonly IUpdateModelAccessor _updateModelAccessor;

    public AdminController(
        IContentManager contentManager,
        IContentDefinitionManager definitions,
        ContainedItems containedItems,
        ContainedItemsEditor editor,
        IUpdateModelAccessor updateModelAccessor)
    {
        _contentManager = contentManager;
        _definitions = definitions;
        _containedItems = containedItems;
        _editor = editor;
        _updateModelAccessor = updateModelAccessor;
    }

    /// <param name="id">The type of the new item.</param>
    /// <param name="targetId">Name prefix of the list in the form, such as FlowPart.</param>
    [HttpGet]
    public async Task<IActionResult> BuildEditor(string id, string targetId, bool flowMetadata, string? parentContentType, string? partName)
    {
        if (string.IsNullOrEmpty(targetId) || await _definitions.GetTypeDefinitionAsync(id) is null)
        {
            return NotFound();
        }

        var item = await _contentManager.NewAsync(id);
        if (!await _containedItems.MayAsync(CommonPermissions.EditContent, item))
        {
            return Forbid();
        }

        if (flowMetadata)
        {
            var parent = await _definitions.GetTypeDefinitionAsync(parentContentType ?? string.Empty);
            var settings = parent?.Parts.FirstOrDefault(part => part.Name == partName)?.GetSettings<FlowPartSettings>() ?? new FlowPartSettings();
            item.Weld(new FlowMetadata { Alignment = settings.DefaultAlignment });
        }

        return PartialView("Display", await _editor.BuildNewAsync(targetId, item, _updateModelAccessor.ModelUpdater, isTree: false));
    }
}
