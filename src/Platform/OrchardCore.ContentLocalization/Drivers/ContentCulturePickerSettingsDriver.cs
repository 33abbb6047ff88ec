using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentLocalization.Models;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;

namespace OrchardCore.ContentLocalization.Drivers;

/// <summary>The settings group <c>ContentCulturePicker</c>.</summary>
public sealed class ContentCulturePickerSettingsDriver : SiteDisplayDriver<ContentCulturePickerSettings>
{
    public const string GroupId = "ContentCulturePicker";

    private readonly IHttpContextAccessor _http;
    private readonly IAuthorizationService _authorization;

    public ContentCulturePickerSettingsDriver(IHttpContextAccessor http, IAuthorizationService authorization)
    {
        _http = http;
        _authorization = authorization;
    }

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, ContentCulturePickerSettings settings, BuildEditorContext context)
        => await IsAllowedAsync()
            ? Initialize<ContentCulturePickerSettings>("ContentCulturePickerSettings_Edit", model => model.RedirectToHomepage = settings.RedirectToHomepage).Location("Content:5")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, ContentCulturePickerSettings settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
        {
            return null;
        }

        await context.Updater.TryUpdateModelAsync(settings, Prefix, x => x.RedirectToHomepage);
        return await EditAsync(site, settings, context);
    }

    private Task<bool> IsAllowedAsync() => _authorization.AuthorizeAsync(_http.HttpContext?.User, ContentLocalizationPermissions.ManageContentCulturePicker);
}
