using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Deployment.Deployment;
using OrchardCore.Deployment.Drivers;
using OrchardCore.Deployment.Import;
using OrchardCore.Deployment.Indexes;
using OrchardCore.Deployment.Recipes;
using OrchardCore.Deployment.Services;
using OrchardCore.Deployment.Steps;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Features.Deployment;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Deployment;

/// <summary>Plans, export and import, and the steps that concern every site.</summary>
[Feature("OrchardCore.Deployment")]
public sealed class Startup : StartupBase
{
    private readonly IShellConfiguration _configuration;

    public Startup(IShellConfiguration configuration)
    {
        _configuration = configuration;
    }

    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<PackageOptions>(_configuration.GetSection("OrchardCore_Deployment"));
        services.AddSingleton<ImportStore>();
        services.AddScoped<IDeploymentManager, DeploymentManager>();
        services.AddScoped<IDeploymentPlanService, DeploymentPlanService>();
        services.AddScoped<StoredPlans>();
        services.AddScoped<PackageExporter>();
        services.AddScoped<PackageTexts>();
        services.AddSingleton<IDeploymentTargetProvider, FileDownloadDeploymentTargetProvider>();
        services.AddDeploymentTargetHandler<RecipeDeploymentTargetHandler>();
        services.AddScoped<StepTexts>();

        services.AddIndexProvider<DeploymentPlanIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddRecipeExecutionStep<DeploymentPlansRecipeStep>();

        services.AddDisplayDriver<DeploymentStep, UnknownDeploymentStepDriver>();
        services.AddDeployment<SiteDeploymentSource, SiteDeploymentStep, SiteStepDriver>();
        services.AddDeploymentWithoutSource<RecipeFileDeploymentStep, RecipeFileStepDriver>();
        services.AddDeployment<CustomFileDeploymentSource, CustomFileDeploymentStep, CustomFileStepDriver>();
        services.AddDeployment<JsonRecipeDeploymentSource, JsonRecipeDeploymentStep, JsonRecipeStepDriver>();
        services.AddDeployment<DeploymentPlanDeploymentSource, DeploymentPlanDeploymentStep, DeploymentPlanStepDriver>();
        services.AddDeployment<AllFeaturesDeploymentSource, AllFeaturesDeploymentStep, AllFeaturesStepDriver>();
    }
}
