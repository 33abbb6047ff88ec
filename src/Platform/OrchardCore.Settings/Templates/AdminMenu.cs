using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Templates;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
            .Add(S["Templates"], "5", templates => templates
                .Action("Index", "Template", "OrchardCore.Templates")
                .Permission(Permissions.ManageTemplates)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}

public sealed class AdminTemplatesAdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminTemplatesAdminMenu(IStringLocalizer<AdminTemplatesAdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
            .Add(S["Admin Templates"], "6", templates => templates
                .Action("Admin", "Template", new RouteValueDictionary { ["area"] = "OrchardCore.Templates" })
                .Permission(AdminTemplatesPermissions.ManageAdminTemplates)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
