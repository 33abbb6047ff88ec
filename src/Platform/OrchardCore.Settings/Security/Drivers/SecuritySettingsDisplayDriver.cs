using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Security.Settings;
using OrchardCore.Security.ViewModels;
using OrchardCore.Settings;

namespace OrchardCore.Security.Drivers;

/// <summary>The settings group <c>SecurityHeaders</c>.</summary>
public sealed class SecuritySettingsDisplayDriver : SiteDisplayDriver<SecuritySettings>
{
    public const string GroupId = "SecurityHeaders";

    private static readonly string[] _referrerPolicies =
    [
        "no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin", "origin", "origin-when-cross-origin", "no-referrer-when-downgrade",
    ];

    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IAuthorizationService _authorizationService;
    private readonly IStringLocalizer S;

    public SecuritySettingsDisplayDriver(
        IHttpContextAccessor httpContextAccessor,
        IAuthorizationService authorizationService,
        IStringLocalizer<SecuritySettingsDisplayDriver> localizer)
    {
        _httpContextAccessor = httpContextAccessor;
        _authorizationService = authorizationService;
        S = localizer;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, SecuritySettings settings, BuildEditorContext context)
        => await IsAllowedAsync()
            ? Initialize<SecuritySettingsViewModel>("SecurityHeadersSettings_Edit", model =>
            {
                model.ContentSecurityPolicy = Lines(settings.ContentSecurityPolicy, " ");
                model.PermissionsPolicy = Lines(settings.PermissionsPolicy, "=");
                model.ReferrerPolicy = settings.ReferrerPolicy;
                model.StrictPolicy = Lines(SecurityHeadersMiddleware.StrictPolicy, " ");
                model.ReferrerPolicies = _referrerPolicies;
            }).Location("Content:1")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, SecuritySettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        var model = new SecuritySettingsViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        var state = context.Updater.ModelState;
        if (!HeaderLines.TryReadPolicy(model.ContentSecurityPolicy, out var policy, out var wrong))
        {
            state.AddModelError(Prefix, nameof(model.ContentSecurityPolicy), S["This line cannot be right: {0}", wrong]);
        }

        if (!HeaderLines.TryReadPermissions(model.PermissionsPolicy, out var permissions, out wrong))
        {
            state.AddModelError(Prefix, nameof(model.PermissionsPolicy), S["This line cannot be right: {0}", wrong]);
        }

        if (!_referrerPolicies.Contains(model.ReferrerPolicy))
        {
            state.AddModelError(Prefix, nameof(model.ReferrerPolicy), S["Please choose one of the list."]);
        }

        if (state.IsValid)
        {
            settings.ContentSecurityPolicy = policy;
            settings.PermissionsPolicy = permissions;
            settings.ReferrerPolicy = model.ReferrerPolicy!;
        }

        return await EditAsync(site, settings, context);
    }

    private static string Lines(IEnumerable<KeyValuePair<string, string>> directives, string separator)
        => string.Join('\n', directives.Select(directive => $"{directive.Key}{separator}{directive.Value}".Trim()));

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(_httpContextAccessor.HttpContext?.User, SecurityPermissions.ManageSecurityHeadersSettings);
}
