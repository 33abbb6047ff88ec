using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Localization.Models;
using OrchardCore.Localization.ViewModels;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Settings;

namespace OrchardCore.Localization.Drivers;

/// <summary>The settings group <c>localization</c>: add and remove languages, choose the default one.</summary>
public sealed class LocalizationSettingsDisplayDriver : SiteDisplayDriver<LocalizationSettings>
{
    public const string GroupId = "localization";

    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IAuthorizationService _authorizationService;
    private readonly IStringLocalizer S;

    public LocalizationSettingsDisplayDriver(
        IHttpContextAccessor httpContextAccessor,
        IAuthorizationService authorizationService,
        IStringLocalizer<LocalizationSettingsDisplayDriver> localizer)
    {
        _httpContextAccessor = httpContextAccessor;
        _authorizationService = authorizationService;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, LocalizationSettings settings, BuildEditorContext context)
        => await IsAllowedAsync()
            ? Initialize<LocalizationSettingsViewModel>("LocalizationSettings_Edit", model =>
            {
                model.DefaultCulture = settings.DefaultCulture;
                model.FallBackToParentCulture = settings.FallBackToParentCulture;
                model.Cultures = [.. settings.SupportedCultures.Append(settings.DefaultCulture).Distinct().Select(name => new CultureEntry { Name = name, IsSupported = true, DisplayName = DisplayName(name) })];
                model.Others =
                [
                    .. CultureInfo.GetCultures(CultureTypes.AllCultures)
                        .Where(culture => culture.Name.Length > 0 && !settings.SupportedCultures.Contains(culture.Name))
                        .Select(culture => KeyValuePair.Create(culture.Name, DisplayName(culture.Name)))
                        .OrderBy(culture => culture.Value, StringComparer.CurrentCultureIgnoreCase),
                ];
            }).Location("Content:1")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, LocalizationSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        var model = new LocalizationSettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var chosen = model.Cultures.Where(culture => culture.IsSupported && IsKnown(culture.Name)).Select(culture => culture.Name!).ToList();
        if (!string.IsNullOrWhiteSpace(model.Added))
        {
            if (!IsKnown(model.Added))
            {
                context.Updater.ModelState.AddModelError(Prefix, nameof(model.Added), S["Please choose a language of the list."]);
            }
            else
            {
                chosen.Add(model.Added);
            }
        }

        if (chosen.Count == 0)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.Cultures), S["The site needs at least one language."]);
        }
        else if (model.DefaultCulture is null || !chosen.Contains(model.DefaultCulture))
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(model.DefaultCulture), S["The default language must be one of the languages that stay."]);
        }

        if (context.Updater.ModelState.IsValid)
        {
            settings.SupportedCultures = [.. chosen.Distinct()];
            settings.DefaultCulture = model.DefaultCulture!;
            settings.FallBackToParentCulture = model.FallBackToParentCulture;
        }

        return await EditAsync(site, settings, context);
    }

    private static bool IsKnown(string? name)
        => !string.IsNullOrEmpty(name) && CultureInfo.GetCultures(CultureTypes.AllCultures).Any(culture => culture.Name == name);

    private static string DisplayName(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        return $"{culture.NativeName} – {culture.EnglishName} ({name})";
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, Permissions.ManageCultures);
}
