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

        return await FindAsync([id]) is [{ } entry] ? await SwitchAsync([entry], enable: true) : NotFound();
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

        return await FindAsync([id]) is [{ } entry] ? await SwitchAsync([entry], enable: false) : NotFound();
    }

    [HttpPost]
    [ActionName(nameof(Index))]
    [ValidateAntiForgeryToken]
    [Admin("Features", "Features")]
    public async Task<IActionResult> IndexPost(FeaturesBulkAction bulkAction, string[]? featureIds)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        var entries = await FindAsync(featureIds ?? []);
        if (entries.Count == 0 || bulkAction is not (FeaturesBulkAction.Enable or FeaturesBulkAction.Disable))
        {
            await _notifier.WarningAsync(H["Please choose features and what to do with them."]);
            return RedirectToRoute("Features");
        }

        return await SwitchAsync(entries, bulkAction == FeaturesBulkAction.Enable);
    }

    private async Task<IActionResult> SwitchAsync(IReadOnlyList<FeatureEntry> entries, bool enable)
    {
        foreach (var entry in entries.Where(entry => !enable && entry is { IsEnabled: true, KeptBecause: not null }))
        {
            await _notifier.ErrorAsync(H["{0} cannot be disabled: {1}.", entry.Name, entry.KeptBecause!]);
        }

        var switched = entries.Where(entry => enable ? !entry.IsEnabled : entry.CanDisable).ToArray();
        if (switched.Length == 0)
        {
            return RedirectToRoute("Features");
        }

        var names = string.Join(", ", switched.Select(entry => entry.Name));
        try
        {
            await _switch.SwitchAsync(switched.Select(entry => entry.Feature), enable);
            await _notifier.SuccessAsync(enable ? H["{0} is enabled.", names] : H["{0} is disabled. Its content stays stored.", names]);
        }
        catch (Exception exception) when (!exception.IsFatal() && exception is not OperationCanceledException)
        {
            _logger.LogError(exception, "The features {Features} could not be switched.", names);
            await _notifier.ErrorAsync(H["{0} could not be switched; nothing was changed: {1}", names, exception.GetBaseException().Message]);
        }

        return RedirectToRoute("Features");
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, Permissions.ManageFeatures);

    private async Task<IReadOnlyList<FeatureEntry>> FindAsync(string[] ids)
        => [.. (await _switch.ListAsync()).Where(entry => ids.Contains(entry.Feature.Id, StringComparer.Ordinal))];
}
