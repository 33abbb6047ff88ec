using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Deployment;

public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer)
    {
        S = localizer;
    }

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Tools"], "90", tools => tools
            .Add(S["Import and export"], "2", deployment => deployment
                .Id("deployment")
                .Add(S["Plans"], "1", plans => plans
                    .Permission(DeploymentPermissions.ManageDeploymentPlan)
                    .Action("Index", "DeploymentPlan", "OrchardCore.Deployment")
                    .LocalNav())
                .Add(S["Import a package"], "2", import => import
                    .Permission(DeploymentPermissions.Import)
                    .Action("Index", "Import", "OrchardCore.Deployment")
                    .LocalNav())
                .Add(S["Import JSON"], "3", import => import
                    .Permission(DeploymentPermissions.Import)
                    .Action("Json", "Import", "OrchardCore.Deployment")
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
