using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.CustomSettings.Deployment;

/// <summary>Exports custom settings.</summary>
public class CustomSettingsDeploymentStep : DeploymentStep
{
    public CustomSettingsDeploymentStep()
    {
        Name = "CustomSettings";
    }

    public CustomSettingsDeploymentStep(IStringLocalizer<CustomSettingsDeploymentStep> S)
        : this()
    {
        Category = S["Configuration"];
    }

    public bool IncludeAll { get; set; } = true;

    public string[] SettingsTypeNames { get; set; } = [];
}
