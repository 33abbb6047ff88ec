using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Seo.Models;
using OrchardCore.Settings;

namespace OrchardCore.Seo.Drivers;

/// <summary>The group <c>robotsSettings</c>: what search engines may visit.</summary>
public sealed class RobotsSettingsDisplayDriver : SiteDisplayDriver<RobotsSettings>
{
    public const string GroupId = "robotsSettings";

    private const int MaxLength = 20_000;

    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IStringLocalizer S;

    public RobotsSettingsDisplayDriver(
        IAuthorizationService authorizationService, IHttpContextAccessor httpContextAccessor, IStringLocalizer<RobotsSettingsDisplayDriver> localizer)
    {
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, RobotsSettings settings, BuildEditorContext context)
        => await MayAsync()
            ? Initialize<RobotsSettings>("RobotsSettings_Edit", model =>
            {
                model.AllowAllAgents = settings.AllowAllAgents;
                model.DisallowAdmin = settings.DisallowAdmin;
                model.AdditionalRules = settings.AdditionalRules;
            }).Location("Content:5")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, RobotsSettings settings, UpdateEditorContext context)
    {
        if (!await MayAsync())
        {
            return null;
        }

        await context.Updater.TryUpdateModelAsync(settings, Prefix);
        var wrong = (settings.AdditionalRules ?? string.Empty).ReplaceLineEndings("\n").Split('\n')
            .FirstOrDefault(line => line.Trim() is { Length: > 0 } text && text[0] != '#' && text.IndexOf(':') <= 0);
        if (wrong is not null)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(settings.AdditionalRules), S["“{0}” is no rule: a line has a name, a colon and a value, or begins with #.", wrong.Trim()]);
        }

        if (settings.AdditionalRules?.Length > MaxLength)
        {
            context.Updater.ModelState.AddModelError(Prefix, nameof(settings.AdditionalRules), S["This text is too long."]);
        }

        return await EditAsync(site, settings, context);
    }

    private Task<bool> MayAsync() => _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, SeoPermissions.ManageSeoSettings);
}
