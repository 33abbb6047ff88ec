using Microsoft.Extensions.Localization;
using OrchardCore.Deployment;

namespace OrchardCore.Media.Deployment;

/// <summary>Exports the media profiles.</summary>
public class AllMediaProfilesDeploymentStep : DeploymentStep
{
    public AllMediaProfilesDeploymentStep()
    {
        Name = "AllMediaProfiles";
    }

    public AllMediaProfilesDeploymentStep(IStringLocalizer<AllMediaProfilesDeploymentStep> S)
        : this()
    {
        Category = S["Content Management"];
    }
}
