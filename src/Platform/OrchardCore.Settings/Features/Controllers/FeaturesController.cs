using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Features.Services;
using OrchardCore.Features.ViewModels;
using OrchardCore.Modules;

namespace OrchardCore.Features.Controllers;

/// <summary>Enabling and disabling features: /Admin/Features.</summary>
[Area("OrchardCore.Features")]
[Feature("OrchardCore.Features")]
public sealed class FeaturesController : Controller
{
    private readonly FeatureSwitch _switch;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly ILogger _logger;
    private readonly IHtmlLocalizer H;

    public FeaturesController(
        FeatureSwitch featureSwitch,
        IAuthorizationService authorizationService,
        INotifier notifier,
        ILogger<FeaturesController> logger,
        IHtmlLocalizer<FeaturesController> localizer)
    {
        _switch = featureSwitch;
        _authorizationService = authorizationService;
        _notifier = notifier;
        _logger = logger;
        H = localizer;
    }

    [HttpGet]
    [Admin("Features", "Features")]
    public async Task<IActionResult> Index()
        => await IsAllowedAsync() ? View(new FeaturesViewModel { Features = await _switch.ListAsync() }) : Forbid();

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Features/{id}/Enable", "FeaturesEnable")]
    public async Task<IActionResult> Enable(string id)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        return await FindAsync(id) is { IsEnabled: false } entry
            ? await SwitchAsync(entry, enable: true, H["{0} is enabled.", entry.Feature.Name])
            : NotFound();
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Features/{id}/Disable", "FeaturesDisable")]
    public async Task<IActionResult> Disable(string id)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        return await FindAsync(id) is { CanDisable: true } entry
            ? await SwitchAsync(entry, enable: false, H["{0} is disabled. Its content stays stored.", entry.Feature.Name])
            : NotFound();
    }

    private async Task<IActionResult> SwitchAsync(FeatureEntry entry, bool enable, LocalizedHtmlString done)
    {
        try
        {
            await _switch.SwitchAsync(entry.Feature, enable);
            await _notifier.SuccessAsync(done);
        }
        catch (Exception exception) when (!exception.IsFatal() && exception is not OperationCanceledException)
        {
            _logger.LogError(exception, "The feature {Feature} could not be switched.", entry.Feature.Id);
            await _notifier.ErrorAsync(H["{0} could not be switched; nothing was changed: {1}", entry.Feature.Name, exception.GetBaseException().Message]);
        }

        return RedirectToRoute("Features");
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageFeatures);

    private async Task<FeatureEntry?> FindAsync(string id) => (await _switch.ListAsync()).FirstOrDefault(entry => entry.Feature.Id == id);
}
