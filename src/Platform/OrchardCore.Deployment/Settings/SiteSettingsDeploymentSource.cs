using OrchardCore.Deployment;

namespace OrchardCore.Settings.Deployment;

/// <summary>Writes the step <c>Settings</c>.</summary>
public sealed class SiteSettingsDeploymentSource : DeploymentSourceBase<SiteSettingsDeploymentStep>
{
    private readonly SiteSettingsExport _export;

    public SiteSettingsDeploymentSource(SiteSettingsExport export)
    {
        _export = export;
    }

    protected override async Task ProcessAsync(SiteSettingsDeploymentStep step, DeploymentPlanResult result)
        => result.Steps.Add(await _export.GetAsync(step.Settings));
}
