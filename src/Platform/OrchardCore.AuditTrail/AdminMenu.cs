using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.AuditTrail.Settings;
using OrchardCore.Navigation;
using OrchardCore.Settings;

namespace OrchardCore.AuditTrail;

/// <summary>The record and its settings in the menu of the admin.</summary>
internal sealed class AdminMenu : AdminNavigationProvider
{
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
            .AddSettingsGroup(S, S["Audit trail"], "60", AuditTrailSettingsGroup.Id, AuditTrailPermissions.ManageAuditTrailSettings);
        return ValueTask.CompletedTask;
    }
}
