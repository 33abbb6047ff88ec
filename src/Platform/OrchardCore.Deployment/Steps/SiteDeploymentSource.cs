using Microsoft.Extensions.DependencyInjection;
using OrchardCore.AdminMenu.Deployment;
using OrchardCore.BackgroundTasks.Deployment;
using OrchardCore.Contents.Deployment;
using OrchardCore.ContentTypes.Deployment;
using OrchardCore.CustomSettings.Deployment;
using OrchardCore.Deployment.Deployment;
using OrchardCore.Features.Deployment;
using OrchardCore.Indexing.Core.Deployments;
using OrchardCore.Layers.Deployment;
using OrchardCore.Media.Deployment;
using OrchardCore.Placements.Deployment;
using OrchardCore.Queries.Deployment;
using OrchardCore.Roles.Deployment;
using OrchardCore.Settings.Deployment;
using OrchardCore.Sitemaps.Deployment;
using OrchardCore.Templates.Deployment;
using OrchardCore.Themes.Deployment;
using OrchardCore.Users.Deployment;

namespace OrchardCore.Deployment.Steps;

/// <summary>Runs the sources of all other steps, each after those it builds on. What a disabled feature would export is not there.</summary>
public sealed class SiteDeploymentSource : DeploymentSourceBase<SiteDeploymentStep>
{
    private readonly IServiceProvider _services;

    public SiteDeploymentSource(IServiceProvider services)
    {
        _services = services;
    }

    protected override async Task ProcessAsync(SiteDeploymentStep step, DeploymentPlanResult result)
    {
        var known = _services.GetServices<IDeploymentStepFactory>().Select(factory => factory.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var part in (await GetStepsAsync(step)).Where(part => known.Contains(part.GetType().Name)))
        {
            // Not injected: this source is one of them.
            foreach (var source in _services.GetServices<IDeploymentSource>())
            {
                await source.ProcessDeploymentStepAsync(part, result);
            }
        }
    }

    private async Task<DeploymentStep[]> GetStepsAsync(SiteDeploymentStep step) =>
    [
        new AllFeaturesDeploymentStep(),
        new ThemesDeploymentStep(),
        new ReplaceContentDefinitionDeploymentStep { IncludeAll = true },
        new SiteSettingsDeploymentStep { Settings = [.. await _services.GetRequiredService<SiteSettingsExport>().ListNamesAsync()] },
        new CustomSettingsDeploymentStep(),
        new AllRolesDeploymentStep(),
        new AllUsersDeploymentStep { IncludeSignInSecrets = step.IncludeSignInSecrets },
        new AllMediaProfilesDeploymentStep(),
        new MediaDeploymentStep(),
        new AllLayersDeploymentStep(),
        new AllContentDeploymentStep { IncludeOlderVersions = step.IncludeOlderVersions },
        new AllQueriesDeploymentStep(),
        new AllTemplatesDeploymentStep(),
        new PlacementsDeploymentStep(),
        new AllSitemapsDeploymentStep(),
        new AdminMenuDeploymentStep(),
        new BackgroundTasksDeploymentStep(),
        new IndexProfileDeploymentStep(),
        new DeploymentPlanDeploymentStep(),
    ];
}
