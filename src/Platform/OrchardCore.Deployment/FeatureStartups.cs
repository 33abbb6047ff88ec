using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AdminMenu.Deployment;
using OrchardCore.BackgroundTasks.Deployment;
using OrchardCore.Contents.Deployment;
using OrchardCore.Contents.Deployment.AddToDeploymentPlan;
using OrchardCore.ContentTypes.Deployment;
using OrchardCore.CustomSettings.Deployment;
using OrchardCore.Deployment.AuditTrail;
using OrchardCore.Deployment.Drivers;
using OrchardCore.Indexing.Core.Deployments;
using OrchardCore.Layers.Deployment;
using OrchardCore.Media.Deployment;
using OrchardCore.Modules;
using OrchardCore.Placements.Deployment;
using OrchardCore.Queries.Deployment;
using OrchardCore.Roles.Deployment;
using OrchardCore.Settings.Deployment;
using OrchardCore.Sitemaps.Deployment;
using OrchardCore.Templates.Deployment;
using OrchardCore.Themes.Deployment;
using OrchardCore.Users.Deployment;

namespace OrchardCore.Deployment;

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.ContentTypes")]
public sealed class ContentTypesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDeployment<ContentDefinitionDeploymentSource, ContentDefinitionDeploymentStep, ContentDefinitionStepDriver>();
        services.AddDeployment<ReplaceContentDefinitionDeploymentSource, ReplaceContentDefinitionDeploymentStep, ReplaceContentDefinitionStepDriver>();
    }
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Contents")]
public sealed class ContentsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ContentExport>();
        services.AddDeployment<AllContentDeploymentSource, AllContentDeploymentStep, AllContentStepDriver>();
        services.AddDeployment<ContentDeploymentSource, ContentDeploymentStep, ContentStepDriver>();
        services.AddDeployment<ContentItemDeploymentSource, ContentItemDeploymentStep, ContentItemStepDriver>();
    }
}

[Feature("OrchardCore.Deployment")]
public sealed class SettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<SiteSettingsExport>();
        services.AddDeployment<SiteSettingsDeploymentSource, SiteSettingsDeploymentStep, SiteSettingsStepDriver>();
    }
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.CustomSettings")]
public sealed class CustomSettingsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<CustomSettingsDeploymentSource, CustomSettingsDeploymentStep, CustomSettingsStepDriver>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Queries")]
public sealed class QueriesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDeployment<AllQueriesDeploymentSource, AllQueriesDeploymentStep, StepDriver<AllQueriesDeploymentStep>>();
        services.AddDeployment<QueryBasedContentDeploymentSource, QueryBasedContentDeploymentStep, QueryBasedContentStepDriver>();
    }
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Media")]
public sealed class MediaStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDeployment<MediaDeploymentSource, MediaDeploymentStep, MediaStepDriver>();
        services.AddDeployment<AllMediaProfilesDeploymentSource, AllMediaProfilesDeploymentStep, StepDriver<AllMediaProfilesDeploymentStep>>();
    }
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Layers")]
public sealed class LayersStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<AllLayersDeploymentSource, AllLayersDeploymentStep, StepDriver<AllLayersDeploymentStep>>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Roles")]
public sealed class RolesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<AllRolesDeploymentSource, AllRolesDeploymentStep, StepDriver<AllRolesDeploymentStep>>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Users")]
public sealed class UsersStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<AllUsersDeploymentSource, AllUsersDeploymentStep, AllUsersStepDriver>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.AdminMenu")]
public sealed class AdminMenuStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<AdminMenuDeploymentSource, AdminMenuDeploymentStep, StepDriver<AdminMenuDeploymentStep>>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Templates")]
public sealed class TemplatesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<AllTemplatesDeploymentSource, AllTemplatesDeploymentStep, AllTemplatesStepDriver>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Placements")]
public sealed class PlacementsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<PlacementsDeploymentSource, PlacementsDeploymentStep, StepDriver<PlacementsDeploymentStep>>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.AuditTrail")]
public sealed class AuditTrailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ExportAuditTrail>();
        services.AddScoped<IPackageExportHandler>(provider => provider.GetRequiredService<ExportAuditTrail>());
        services.AddScoped<IDeploymentPlanChangeHandler>(provider => provider.GetRequiredService<ExportAuditTrail>());
    }
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.BackgroundTasks")]
public sealed class BackgroundTasksStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<BackgroundTasksDeploymentSource, BackgroundTasksDeploymentStep, StepDriver<BackgroundTasksDeploymentStep>>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Sitemaps")]
public sealed class SitemapsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<AllSitemapsDeploymentSource, AllSitemapsDeploymentStep, StepDriver<AllSitemapsDeploymentStep>>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Indexing")]
public sealed class IndexingStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<IndexProfileDeploymentSource, IndexProfileDeploymentStep, IndexProfileStepDriver>();
}

[Feature("OrchardCore.Deployment")]
[RequireFeatures("OrchardCore.Themes")]
public sealed class ThemesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddDeployment<ThemesDeploymentSource, ThemesDeploymentStep, StepDriver<ThemesDeploymentStep>>();
}
