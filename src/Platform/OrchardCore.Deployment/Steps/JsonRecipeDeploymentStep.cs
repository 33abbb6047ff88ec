using Microsoft.Extensions.Localization;

namespace OrchardCore.Deployment.Steps;

/// <summary>Puts a recipe step into the package that is written by hand.</summary>
public class JsonRecipeDeploymentStep : DeploymentStep
{
    public JsonRecipeDeploymentStep()
    {
        Name = "JsonRecipe";
    }

    public JsonRecipeDeploymentStep(IStringLocalizer<JsonRecipeDeploymentStep> S)
        : this()
    {
        Category = S["Deployment"];
    }

    public string? Json { get; set; }
}
