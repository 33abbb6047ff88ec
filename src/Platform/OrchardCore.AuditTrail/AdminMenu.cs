using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.AuditTrail.Settings;
using OrchardCore.Navigation;

namespace OrchardCore.AuditTrail;

/// <summary>The record and its settings in the menu of the admin.</summary>
internal sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _settings = new() { ["area"] = "OrchardCore.Settings", ["groupId"] = AuditTrailSettingsGroup.Id };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["Audit trail"], NavigationConstants.AdminMenuAuditTrailPosition, trail => trail
                .AddClass("audittrail").Id("audittrail")
                .Permission(AuditTrailPermissions.ViewAuditTrail)
                .Action("Index", "Admin", new RouteValueDictionary { ["area"] = "OrchardCore.AuditTrail", ["correlationId"] = "" })
                .LocalNav())
            .Add(S["Configuration"], NavigationConstants.AdminMenuConfigurationPosition, configuration => configuration
                .Add(S["Settings"], "1", settings => settings
                    .Add(S["Audit trail"], "60", trail => trail
                        .Permission(AuditTrailPermissions.ManageAuditTrailSettings)
                        .Action("Index", "Admin", _settings)
                        .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
