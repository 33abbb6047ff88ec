using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Layers.Models;
using OrchardCore.Layers.Services;
using OrchardCore.Layers.ViewModels;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace OrchardCore.Layers.Drivers;

/// <summary>The group <c>zones</c> of the settings: which zones of the theme layers fill.</summary>
public sealed class LayerSettingsDisplayDriver : SiteDisplayDriver<LayerSettings>
{
    public const string GroupId = "zones";

    private const int MaxLength = 64;

    private readonly ILayerService _layerService;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IStringLocalizer S;

    public LayerSettingsDisplayDriver(
        ILayerService layerService,
        IAuthorizationService authorizationService,
        IHttpContextAccessor httpContextAccessor,
        IStringLocalizer<LayerSettingsDisplayDriver> localizer)
    {
        _layerService = layerService;
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, LayerSettings settings, BuildEditorContext context)
        => await MayAsync()
            ? Initialize<LayerSettingsViewModel>("LayerSettings_Edit", model => model.Zones = string.Join('\n', settings.Zones)).Location("Content:3")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, LayerSettings settings, UpdateEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        var model = new LayerSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        settings.Zones = [.. (model.Zones ?? string.Empty).Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        var errors = context.Updater.ModelState;
        if (settings.Zones.FirstOrDefault(zone => !IsName(zone)) is { } wrong)
        {
            errors.AddModelError(Prefix, nameof(model.Zones), S["“{0}” cannot be a zone: a name has letters, digits, - and _ only, at most {1} of them.", wrong, MaxLength]);
        }

        var used = (await _layerService.GetLayerWidgetsMetadataAsync(index => index.Latest)).Select(place => place.Zone).Distinct();
        var missing = string.Join(", ", used.Except(settings.Zones));
        if (missing.Length > 0)
        {
            errors.AddModelError(Prefix, nameof(model.Zones), S["The zone “{0}” still holds widgets. Move them first.", missing]);
        }

        return await EditAsync(site, settings, context);
    }

    private static bool IsName(string zone) => zone.Length <= MaxLength && zone.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, Permissions.ManageLayers);
}
