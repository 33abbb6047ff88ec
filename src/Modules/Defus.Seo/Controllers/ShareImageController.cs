using Defus.Seo.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Settings;

namespace Defus.Seo.Controllers;

/// <summary>The pictures for sharing published pages.</summary>
public sealed class ShareImageController : Controller
{
    private readonly PageDescriptions _descriptions;
    private readonly ShareImages _images;
    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorizationService;
    private readonly ISiteService _siteService;

    public ShareImageController(
        PageDescriptions descriptions,
        ShareImages images,
        IContentManager contentManager,
        IAuthorizationService authorizationService,
        ISiteService siteService)
    {
        _descriptions = descriptions;
        _images = images;
        _contentManager = contentManager;
        _authorizationService = authorizationService;
        _siteService = siteService;
    }

    [HttpGet("teilen/{contentItemId}/{version}.png")]
    [HttpHead("teilen/{contentItemId}/{version}.png")]
    [HttpGet("en/share/{contentItemId}/{version}.png")]
    [HttpHead("en/share/{contentItemId}/{version}.png")]
    public async Task<IActionResult> Show(string contentItemId, string version)
    {
        if (await _contentManager.GetAsync(contentItemId) is not { } item || !await _authorizationService.AuthorizeAsync(User, CommonPermissions.ViewContent, item))
        {
            return NotFound();
        }

        var image = ShareImages.Describe(await _descriptions.DescribeAsync(item, Request), await _siteService.GetSiteSettingsAsync());
        if (ShareImages.VersionOf(image) != version)
        {
            // What was shared before the title changed.
            return LocalRedirect("~/" + ShareImages.PathOf(item, image));
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return PhysicalFile(await _images.GetFileAsync(item.ContentItemId, image), "image/png");
    }
}
