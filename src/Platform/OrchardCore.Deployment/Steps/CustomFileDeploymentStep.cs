using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment.Steps;

/// <summary>Puts a text file into the package.</summary>
public class CustomFileDeploymentStep : DeploymentStep
{
    public CustomFileDeploymentStep()
    {
        Name = "CustomFileDeploymentStep";
    }

    public CustomFileDeploymentStep(IStringLocalizer<CustomFileDeploymentStep> S)
        : this()
    {
        Category = S["Deployment"];
    }

    public string? FileName { get; set; }

    public string? FileContent { get; set; }
}
