using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Modules;

namespace OrchardCore.Contents.Controllers;

/// <summary>The public page of an item.</summary>
[Feature("OrchardCore.Contents")]
[Area("OrchardCore.Contents")]
public sealed class ItemController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentItemDisplayManager _display;
    private readonly IAuthorizationService _authorization;
    private readonly IUpdateModelAccessor _updater;

    public ItemController(IContentManager contentManager, IContentItemDisplayManager display, IAuthorizationService authorization, IUpdateModelAccessor updater)
    {
        _contentManager = contentManager;
        _display = display;
        _authorization = authorization;
        _updater = updater;
    }

    [HttpGet, HttpHead]
    [Route("Contents/ContentItems/{contentItemId}")]
    public async Task<IActionResult> Display()
    {
        // Read without model binding, which would cost every page of the site a good deal.
        var contentItemId = RouteData.Values["contentItemId"]?.ToString() ?? "";
        var jsonPath = RouteData.Values["jsonPath"]?.ToString() ?? Request.Query["jsonPath"].FirstOrDefault();
        var item = await _contentManager.GetAsync(contentItemId, jsonPath, VersionOptions.Published);
        return item is null ? NotFound() : await ShowAsync(item, CommonPermissions.ViewContent);
    }

    [HttpGet]
    [Route("Contents/ContentItems/{contentItemId}/Preview")]
    public async Task<IActionResult> Preview(string contentItemId)
    {
        var item = await _contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        return item is null ? NotFound() : await ShowAsync(item, CommonPermissions.PreviewContent);
    }

    [HttpGet]
    [Route("Contents/ContentItems/{contentItemId}/Version/{version}/Preview")]
    public async Task<IActionResult> Preview(string contentItemId, string version)
    {
        var item = await _contentManager.GetVersionAsync(version);
        return item?.ContentItemId != contentItemId ? NotFound() : await ShowAsync(item!, CommonPermissions.PreviewContent);
    }

    private async Task<IActionResult> ShowAsync(ContentItem item, OrchardCore.Security.Permissions.Permission permission)
    {
        if (!await _authorization.AuthorizeAsync(User, permission, item))
        {
            return User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
        }

        return View("Display", await _display.BuildDisplayAsync(item, _updater.ModelUpdater));
    }
}
