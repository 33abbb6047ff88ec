using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Modules;

namespace OrchardCore.ContentPreview.Controllers;

/// <summary>Shows the latest version of an item with the theme of the site.</summary>
[Feature("OrchardCore.ContentPreview")]
[Area("OrchardCore.ContentPreview")]
public sealed class PreviewController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentItemDisplayManager _display;
    private readonly IAuthorizationService _authorization;
    private readonly IUpdateModelAccessor _updater;

    public PreviewController(IContentManager contentManager, IContentItemDisplayManager display, IAuthorizationService authorization, IUpdateModelAccessor updater)
    {
        _contentManager = contentManager;
        _display = display;
        _authorization = authorization;
        _updater = updater;
    }

    [HttpGet]
    [Route("OrchardCore.ContentPreview/Preview/Index/{id}")]
    public async Task<IActionResult> Index(string id)
    {
        var item = await _contentManager.GetAsync(id, VersionOptions.Latest);
        if (item is null)
        {
            return NotFound();
        }

        if (!await _authorization.AuthorizeAsync(User, CommonPermissions.PreviewContent, item))
        {
            return User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
        }

        var aspect = await _contentManager.PopulateAspectAsync<PreviewAspect>(item);
        return Url.IsLocalUrl(aspect.PreviewUrl)
            ? LocalRedirect(aspect.PreviewUrl)
            : View("~/Areas/OrchardCore.Contents/Views/Item/Display.cshtml", await _display.BuildDisplayAsync(item, _updater.ModelUpdater));
    }
}
