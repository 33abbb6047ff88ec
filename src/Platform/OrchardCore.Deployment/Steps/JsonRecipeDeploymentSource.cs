using System.Text.Json.Nodes;

namespace OrchardCore.Deployment.Steps;

/// <summary>Adds the step.</summary>
public sealed class JsonRecipeDeploymentSource : DeploymentSourceBase<JsonRecipeDeploymentStep>
{
    protected override Task ProcessAsync(JsonRecipeDeploymentStep step, DeploymentPlanResult result)
    {
        result.Steps.Add(JsonNode.Parse(step.Json ?? "null") as JsonObject ?? throw new DeploymentException("The recipe step written by hand is no JSON object."));
        return Task.CompletedTask;
    }
}
