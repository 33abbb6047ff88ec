using Defus.Seo.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Contents;

namespace Defus.Seo.Controllers;

/// <summary>The pictures for sharing published pages.</summary>
public sealed class ShareImageController : Controller
{
    private readonly PageDescriptions _descriptions;
    private readonly ShareImages _images;
    private readonly IContentManager _contentManager;
    private readonly IAuthorizationService _authorizationService;
    private readonly IAutorouteEntries _addresses;

    public ShareImageController(
        PageDescriptions descriptions,
        ShareImages images,
        IContentManager contentManager,
        IAuthorizationService authorizationService,
        IAutorouteEntries addresses)
    {
        _descriptions = descriptions;
        _images = images;
        _contentManager = contentManager;
        _authorizationService = authorizationService;
        _addresses = addresses;
    }

    [HttpGet("teilen/{contentItemId}/{version}.png")]
    [HttpHead("teilen/{contentItemId}/{version}.png")]
    [HttpGet("en/share/{contentItemId}/{version}.png")]
    [HttpHead("en/share/{contentItemId}/{version}.png")]
    public async Task<IActionResult> Show(string contentItemId, string version)
    {
        if (await FindAsync(contentItemId) is not { } item || !await _authorizationService.AuthorizeAsync(User, CommonPermissions.ViewContent, item))
        {
            return NotFound();
        }

        var image = ShareImages.Describe(await _descriptions.DescribeAsync(item, Request));
        if (ShareImages.VersionOf(image) != version)
        {
            // What was shared before the title changed.
            return LocalRedirect("~/" + ShareImages.PathOf(item, image));
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return PhysicalFile(await _images.GetFileAsync(item.ContentItemId, image), "image/png");
    }

    private async Task<ContentItem?> FindAsync(string contentItemId)
    {
        if (await _contentManager.GetAsync(contentItemId) is { } item)
        {
            return item;
        }

        // An item within another one, such as a term.
        return await _addresses.TryGetEntryByContentItemIdAsync(contentItemId) is (true, { } entry) && entry.ContainedContentItemId == contentItemId
            ? await _contentManager.GetAsync(entry.ContentItemId, entry.JsonPath, VersionOptions.Published)
            : null;
    }
}
