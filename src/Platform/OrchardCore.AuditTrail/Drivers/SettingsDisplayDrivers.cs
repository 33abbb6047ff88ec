using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Settings;
using OrchardCore.AuditTrail.ViewModels;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;

namespace OrchardCore.AuditTrail.Drivers;

/// <summary>Which events are recorded.</summary>
public sealed class AuditTrailSettingsDisplayDriver : SiteDisplayDriver<AuditTrailSettings>
{
    private readonly IAuditTrailManager _manager;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public AuditTrailSettingsDisplayDriver(IAuditTrailManager manager, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _manager = manager;
        _authorization = authorization;
        _http = http;
    }

    protected override string SettingsGroupId => AuditTrailSettingsGroup.Id;

    public override async Task<IDisplayResult?> EditAsync(ISite site, AuditTrailSettings settings, BuildEditorContext context)
    {
        if (!await _authorization.AuthorizeAsync(_http.HttpContext!.User, AuditTrailPermissions.ManageAuditTrailSettings))
        {
            return null;
        }

        return Initialize<AuditTrailSettingsViewModel>("AuditTrailSettings_Edit", model =>
        {
            model.ClientIpAddressAllowed = settings.ClientIpAddressAllowed;
            model.Categories = _manager.DescribeCategories().ToArray();
            model.Recorded = model.Categories.SelectMany(category => category.Events.Values)
                .Where(x => settings.Categories.FirstOrDefault(c => c.Name == x.Category)?.Events.FirstOrDefault(e => e.Name == x.Name)?.IsEnabled ?? x.IsEnabledByDefault)
                .Select(x => $"{x.Category}.{x.Name}").ToArray();
        }).Location("Content:10");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, AuditTrailSettings settings, UpdateEditorContext context)
    {
        var model = new AuditTrailSettingsViewModel();
        if (await _authorization.AuthorizeAsync(_http.HttpContext!.User, AuditTrailPermissions.ManageAuditTrailSettings) && await context.Updater.TryUpdateModelAsync(model, Prefix))
        {
            settings.ClientIpAddressAllowed = model.ClientIpAddressAllowed;
            settings.Categories = _manager.DescribeCategories().Select(category => new AuditTrailCategorySettings
            {
                Name = category.Name,
                Events = category.Events.Values
                    .Select(x => new AuditTrailEventSettings { Name = x.Name, Category = x.Category, IsEnabled = x.IsMandatory || model.Recorded.Contains($"{x.Category}.{x.Name}") }).ToArray(),
            }).ToArray();
        }

        return await EditAsync(site, settings, context);
    }
}

/// <summary>How long events are kept.</summary>
public sealed class AuditTrailTrimmingSettingsDisplayDriver : SiteDisplayDriver<AuditTrailTrimmingSettings>
{
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public AuditTrailTrimmingSettingsDisplayDriver(IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _authorization = authorization;
        _http = http;
    }

    protected override string SettingsGroupId => AuditTrailSettingsGroup.Id;

    public override async Task<IDisplayResult?> EditAsync(ISite site, AuditTrailTrimmingSettings settings, BuildEditorContext context)
    {
        if (!await _authorization.AuthorizeAsync(_http.HttpContext!.User, AuditTrailPermissions.ManageAuditTrailSettings))
        {
            return null;
        }

        return Initialize<AuditTrailTrimmingSettingsViewModel>("AuditTrailTrimmingSettings_Edit", model =>
        {
            model.RetentionDays = settings.RetentionDays;
            model.Disabled = settings.Disabled;
            model.LastRunUtc = settings.LastRunUtc;
        }).Location("Content:5");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, AuditTrailTrimmingSettings settings, UpdateEditorContext context)
    {
        var model = new AuditTrailTrimmingSettingsViewModel();
        if (await _authorization.AuthorizeAsync(_http.HttpContext!.User, AuditTrailPermissions.ManageAuditTrailSettings) && await context.Updater.TryUpdateModelAsync(model, Prefix))
        {
            settings.RetentionDays = model.RetentionDays;
            settings.Disabled = model.Disabled;
        }

        return await EditAsync(site, settings, context);
    }
}
