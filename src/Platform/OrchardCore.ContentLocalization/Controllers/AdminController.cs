using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.ContentLocalization.Services;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Localization;
using OrchardCore.Mvc;

namespace OrchardCore.ContentLocalization.Controllers;

/// <summary>Makes a translation and opens it.</summary>
public sealed class AdminController : Controller
{
    private readonly IContentManager _contentManager;
    private readonly IContentLocalizationManager _manager;
    private readonly ILocalizationService _localization;
    private readonly IAuthorizationService _authorization;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IContentManager contentManager,
        IContentLocalizationManager manager,
        ILocalizationService localization,
        IAuthorizationService authorization,
        INotifier notifier,
        IHtmlLocalizer<AdminController> localizer)
    {
        _contentManager = contentManager;
        _manager = manager;
        _localization = localization;
        _authorization = authorization;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    [Admin("ContentLocalization", "ContentLocalization.Localize")]
    public async Task<IActionResult> Localize(string? contentItemId, string? targetCulture, string? returnUrl = null)
    {
        if (string.IsNullOrEmpty(contentItemId) || await _contentManager.GetAsync(contentItemId, VersionOptions.Latest) is not { } item)
        {
            return NotFound();
        }

        if (!await _authorization.AuthorizeAsync(User, ContentLocalizationPermissions.LocalizeContent, item)
            || !await _authorization.AuthorizeContentTypeAsync(User, CommonPermissions.EditContent, item.ContentType, User.FindFirstValue(ClaimTypes.NameIdentifier)))
        {
            return Forbid();
        }

        if (!item.TryGet<LocalizationPart>(out var part))
        {
            return NotFound();
        }

        var supported = await _localization.GetSupportedCulturesAsync();
        if (supported.FirstOrDefault(x => x.Equals(targetCulture, StringComparison.OrdinalIgnoreCase)) is not { } culture)
        {
            await _notifier.WarningAsync(H["The site does not have this language."]);
            return Edit(contentItemId, returnUrl);
        }

        var language = LanguageNames.Of(culture, supported);
        if (!string.IsNullOrEmpty(part.LocalizationSet) && await _manager.GetContentItemAsync(part.LocalizationSet, culture) is { } existing)
        {
            await _notifier.WarningAsync(H["There is a translation into this language already: {0}. This is it.", language]);
            return Edit(existing.ContentItemId, returnUrl);
        }

        var translation = await _manager.LocalizeAsync(item, culture);
        await _notifier.SuccessAsync(H["This is a copy for the language {0}. Translate the texts; visitors see it once you publish it.", language]);
        return Edit(translation.ContentItemId, returnUrl);
    }

    private RedirectToActionResult Edit(string contentItemId, string? returnUrl)
        => RedirectToAction("Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId, returnUrl = Url.Local(returnUrl) });
}
