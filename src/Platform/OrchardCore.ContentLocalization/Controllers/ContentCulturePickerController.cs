using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.Localization;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace OrchardCore.ContentLocalization.Controllers;

/// <summary>Leads from a page to its translation, without a cookie.</summary>
[Feature("OrchardCore.ContentLocalization.ContentCulturePicker")]
public sealed class ContentCulturePickerController : Controller
{
    private readonly ISiteService _sites;
    private readonly ILocalizationService _localization;
    private readonly IContentCulturePickerService _pages;

    public ContentCulturePickerController(ISiteService sites, ILocalizationService localization, IContentCulturePickerService pages)
    {
        _sites = sites;
        _localization = localization;
        _pages = pages;
    }

    [HttpGet]
    [Route("RedirectToLocalizedContent")]
    public async Task<IActionResult> RedirectToLocalizedContent(string? targetCulture, string? contentItemUrl, string? queryStringValue)
    {
        var page = contentItemUrl is { Length: > 0 } && contentItemUrl[0] == '/' ? new PathString(contentItemUrl) : new PathString("/");
        var query = queryStringValue is { Length: > 0 } && queryStringValue[0] == '?' ? queryStringValue : string.Empty;
        string? found = null;
        if ((await _localization.GetSupportedCulturesAsync()).Contains(targetCulture, StringComparer.OrdinalIgnoreCase))
        {
            found = await FindAsync(page, targetCulture!);
            if (found is null && (await _sites.GetSettingsAsync<ContentCulturePickerSettings>()).RedirectToHomepage)
            {
                (found, query) = (await FindAsync("/", targetCulture!), string.Empty);
            }
        }

        var url = (found ?? Request.PathBase + page) + query;
        return Url.IsLocalUrl(url) ? LocalRedirect(url) : LocalRedirect("~/");
    }

    private async Task<string?> FindAsync(PathString page, string culture)
        => (await _pages.GetLocalizationsFromRouteAsync(page)).FirstOrDefault(entry => entry.Culture.Equals(culture, StringComparison.OrdinalIgnoreCase)) is { } entry
            ? Url.Action("Display", "Item", new { area = "OrchardCore.Contents", contentItemId = entry.ContentItemId })
            : null;
}
