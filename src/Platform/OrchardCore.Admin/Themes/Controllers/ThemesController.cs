using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules.Manifest;
using OrchardCore.Themes.Services;
using OrchardCore.Themes.ViewModels;

namespace OrchardCore.Themes.Controllers;

/// <summary>Choosing the themes of the site and of its administration: /Admin/Themes.</summary>
[Area("OrchardCore.Themes")]
[Modules.Feature("OrchardCore.Themes")]
public sealed class ThemesController : Controller
{
    private const string HiddenTag = "hidden";

    private readonly IExtensionManager _extensions;
    private readonly IShellFeaturesManager _features;
    private readonly ISiteThemeService _siteThemeService;
    private readonly IAdminThemeService _adminThemeService;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public ThemesController(
        IExtensionManager extensions,
        IShellFeaturesManager features,
        ISiteThemeService siteThemeService,
        IAdminThemeService adminThemeService,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IHtmlLocalizer<ThemesController> localizer)
    {
        _extensions = extensions;
        _features = features;
        _siteThemeService = siteThemeService;
        _adminThemeService = adminThemeService;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("Themes", "Themes.Index")]
    public async Task<IActionResult> Index()
        => await IsAllowedAsync() ? View(new ThemesViewModel { Themes = await ListAsync() }) : Forbid();

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Themes/SetCurrentTheme/{id}", "Themes.SetCurrentTheme")]
    public async Task<IActionResult> SetCurrentTheme(string id)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if ((await ListAsync()).FirstOrDefault(theme => theme.Extension.Id == id) is not { } chosen)
        {
            return NotFound();
        }

        await _features.EnableFeaturesAsync(chosen.Extension.Features, force: true);
        await (chosen.IsAdmin ? _adminThemeService.SetAdminThemeAsync(id) : _siteThemeService.SetSiteThemeAsync(id));
        await _notifier.SuccessAsync(H["The theme {0} is in use now.", chosen.Extension.Manifest.Name]);
        return RedirectToRoute("Themes.Index");
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ApplyTheme);

    private async Task<IReadOnlyList<ThemeEntry>> ListAsync()
    {
        string?[] current = [await _siteThemeService.GetSiteThemeNameAsync(), await _adminThemeService.GetAdminThemeNameAsync()];
        return
        [
            .. _extensions.GetExtensions()
                .Where(extension => extension.Manifest.Type == "Theme" && !extension.Manifest.Tags.Contains(HiddenTag, StringComparer.OrdinalIgnoreCase))
                .Select(extension => new ThemeEntry
                {
                    Extension = extension,
                    IsAdmin = extension.Manifest.Tags.Contains(ManifestConstants.AdminTag),
                    IsCurrent = current.Contains(extension.Id),
                })
                .OrderBy(theme => theme.IsAdmin),
        ];
    }
}
