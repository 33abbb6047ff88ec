using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules;
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
    private const string Picture = "wwwroot/Theme.png";

    private readonly IExtensionManager _extensions;
    private readonly IModuleFileProvider _files;
    private readonly ThemeSwitch _switch;
    private readonly ISiteThemeService _siteThemeService;
    private readonly IAdminThemeService _adminThemeService;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly ILogger _logger;
    private readonly IHtmlLocalizer H;

    public ThemesController(
        IExtensionManager extensions,
        IModuleFileProvider files,
        ThemeSwitch themeSwitch,
        ISiteThemeService siteThemeService,
        IAdminThemeService adminThemeService,
        IAuthorizationService authorizationService,
        INotifier notifier,
        ILogger<ThemesController> logger,
        IHtmlLocalizer<ThemesController> localizer)
    {
        _extensions = extensions;
        _files = files;
        _switch = themeSwitch;
        _siteThemeService = siteThemeService;
        _adminThemeService = adminThemeService;
        _authorizationService = authorizationService;
        _notifier = notifier;
        _logger = logger;
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

        try
        {
            await _switch.UseAsync(chosen.Extension, chosen.IsAdmin);
            await _notifier.SuccessAsync(H["The theme {0} is in use now.", chosen.Extension.Manifest.Name]);
        }
        catch (Exception exception) when (!exception.IsFatal() && exception is not OperationCanceledException)
        {
            _logger.LogError(exception, "The theme {Theme} could not be put in use.", id);
            await _notifier.ErrorAsync(H["The theme {0} cannot be used; the one in use stays: {1}", chosen.Extension.Manifest.Name, exception.GetBaseException().Message]);
        }

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
                    HasPicture = _files.GetFile(extension.Id, Picture).Exists,
                })
                .OrderBy(theme => theme.IsAdmin),
        ];
    }
}
