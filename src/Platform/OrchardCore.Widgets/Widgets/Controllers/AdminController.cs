using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Flows.Services;
using OrchardCore.Widgets.Models;

namespace OrchardCore.Widgets.Controllers;

/// <summary>The editor of a new widget of a list of widgets, fetched by the script of the form.</summary>
[Admin("Widgets/{action}/{id?}", "Widgets.{action}")]
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

    /// <param name="id">The type of the new widget.</param>
    /// <param name="targetId">Name prefix of the list in the form, such as WidgetsListPart.Aside.</param>
    [HttpGet]
    public async Task<IActionResult> BuildEditor(string id, string targetId)
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

        item.Weld(new WidgetMetadata());
        return PartialView("Display", await _editor.BuildNewAsync(targetId, item, _updateModelAccessor.ModelUpdater, isTree: false));
    }
}
