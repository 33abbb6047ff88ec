using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment.Steps;

/// <summary>Exports everything that makes up the site, in the order in which it can be imported.</summary>
public class SiteDeploymentStep : DeploymentStep
{
    public SiteDeploymentStep()
    {
        Name = "Site";
    }

    public SiteDeploymentStep(IStringLocalizer<SiteDeploymentStep> S)
        : this()
    {
        Category = S["Deployment"];
    }

    /// <summary>Whether password hashes and keys of the second factor go with the accounts.</summary>
    public bool IncludeSignInSecrets { get; set; }

    /// <summary>Whether the history of content items goes with them.</summary>
    public bool IncludeOlderVersions { get; set; }
}
