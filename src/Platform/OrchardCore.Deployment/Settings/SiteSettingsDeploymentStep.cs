using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Settings.Deployment;

/// <summary>Exports settings of the site.</summary>
public class SiteSettingsDeploymentStep : DeploymentStep
{
    public SiteSettingsDeploymentStep()
    {
        Name = "SiteSettings";
    }

    public SiteSettingsDeploymentStep(IStringLocalizer<SiteSettingsDeploymentStep> S)
        : this()
    {
        Category = S["Configuration"];
    }

    /// <summary>Names of settings and of the modules' sections.</summary>
    public string[] Settings { get; set; } = [];
}
