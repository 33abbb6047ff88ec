using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Lists.Services;

namespace OrchardCore.Lists.Controllers;

/// <summary>The order of the items of a list: /Admin/Lists/Order/{containerId}.</summary>
[Area("OrchardCore.Lists")]
[Modules.Feature("OrchardCore.Lists")]
[Admin]
public sealed class OrderController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContainerService _container;
    private readonly IAuthorizationService _authorizationService;

    public OrderController(IContentManager contentManager, IContainerService container, IAuthorizationService authorizationService)
    {
        _contentManager = contentManager;
        _container = container;
        _authorizationService = authorizationService;
    }

    /// <summary>Moves an item of a page of the list one step (<paramref name="move"/> up or down) or to an index of the page.</summary>
    /// <param name="oldIndex">Where the item stands on the page.</param>
    /// <param name="skip">How many items stand before the page.</param>
    [HttpPost]
    [Admin("Lists/Order/{containerId?}", "ListOrder")]
    public async Task<IActionResult> UpdateContentItemOrders(string containerId, int oldIndex, int newIndex, int skip, string? move, string? contentItemId)
    {
        if (string.IsNullOrEmpty(containerId) || await _contentManager.GetAsync(containerId, VersionOptions.Latest) is not { } list || skip < 0)
        {
            return NotFound();
        }

        if (!await _authorizationService.AuthorizeAsync(User, CommonPermissions.EditContent, list))
        {
            return Forbid();
        }

        // An id tells more surely than an index which item is meant: somebody may have added one meanwhile.
        var from = string.IsNullOrEmpty(contentItemId) ? skip + oldIndex : await _container.IndexOfAsync(containerId, contentItemId);
        var to = move switch { "up" => from - 1, "down" => from + 1, _ => skip + newIndex };
        if (from < 0 || !await _container.MoveAsync(containerId, from, to))
        {
            return NotFound();
        }

        return Request.Headers.XRequestedWith == "XMLHttpRequest"
            ? Ok()
            : RedirectToAction("Display", "Admin", new { area = "OrchardCore.Contents", contentItemId = containerId });
    }
}
