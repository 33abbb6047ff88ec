using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment.Steps;

/// <summary>Says how the recipe of the package is named.</summary>
public class RecipeFileDeploymentStep : DeploymentStep
{
    public RecipeFileDeploymentStep()
    {
        Name = "RecipeFileDeploymentStep";
    }

    public RecipeFileDeploymentStep(IStringLocalizer<RecipeFileDeploymentStep> S)
        : this()
    {
        Category = S["Deployment"];
    }

    public string? RecipeName { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Author { get; set; }

    public string? WebSite { get; set; }

    public string? Version { get; set; }

    public bool IsSetupRecipe { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Categories { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Tags { get; set; }
}
