using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Templates.Services;
using OrchardCore.Templates.ViewModels;

namespace OrchardCore.Templates.Controllers;

/// <summary>A page of the site as it would be with a template that is not stored.</summary>
[Area("OrchardCore.Templates")]
[Feature("OrchardCore.Templates")]
public sealed class PreviewController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentHandleManager _handles;
    private readonly IContentItemDisplayManager _display;
    private readonly ILiquidTemplateManager _liquid;
    private readonly ISiteService _sites;
    private readonly IAuthorizationService _authorization;
    private readonly IUpdateModelAccessor _updater;

    public PreviewController(
        IContentManager contentManager,
        IContentHandleManager handles,
        IContentItemDisplayManager display,
        ILiquidTemplateManager liquid,
        ISiteService sites,
        IAuthorizationService authorization,
        IUpdateModelAccessor updater)
    {
        _contentManager = contentManager;
        _handles = handles;
        _display = display;
        _liquid = liquid;
        _sites = sites;
        _authorization = authorization;
        _updater = updater;
    }

    [HttpPost]
    [Route("OrchardCore.Templates/Preview/Render")]
    public async Task<IActionResult> Render(TemplateViewModel model)
    {
        if (!await _authorization.AuthorizeAsync(User, Permissions.ManageTemplates))
        {
            return User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();
        }

        Response.Headers.CacheControl = "no-store";
        if (!_liquid.Validate(model.Content ?? "", out var errors))
        {
            return View("Error", string.Join(" ", errors));
        }

        var path = (model.Handle ?? "").Trim().Trim('/');
        var id = path.Length == 0
            ? (string?)(await _sites.GetSiteSettingsAsync()).HomeRoute?["contentItemId"]
            : await _handles.GetContentItemIdAsync("slug:" + path);
        if (id is null || await _contentManager.GetAsync(id, VersionOptions.Published) is not { } item)
        {
            return NotFound();
        }

        if (!string.IsNullOrWhiteSpace(model.Name))
        {
            new TemplatePreview(model.Name.Trim(), model.Content ?? "").Use(HttpContext);
        }

        ModelState.Clear();
        return View(await _display.BuildDisplayAsync(item, _updater.ModelUpdater));
    }
}
