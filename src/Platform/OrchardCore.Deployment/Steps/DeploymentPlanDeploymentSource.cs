using System.Text.Json.Nodes;

namespace OrchardCore.Deployment.Deployment;

/// <summary>Writes the step <c>deployment</c>.</summary>
public sealed class DeploymentPlanDeploymentSource : DeploymentSourceBase<DeploymentPlanDeploymentStep>
{
    private readonly IDeploymentPlanService _plans;

    public DeploymentPlanDeploymentSource(IDeploymentPlanService plans)
    {
        _plans = plans;
    }

    protected override async Task ProcessAsync(DeploymentPlanDeploymentStep step, DeploymentPlanResult result)
    {
        var plans = step.IncludeAll ? await _plans.GetAllDeploymentPlansAsync() : await _plans.GetDeploymentPlansAsync(step.DeploymentPlanNames);
        result.Steps.Add(new JsonObject
        {
            ["name"] = "deployment",
            ["Plans"] = new JsonArray([.. plans.Select(plan => new JsonObject
            {
                ["Name"] = plan.Name,
                ["Steps"] = new JsonArray([.. plan.DeploymentSteps.Where(planned => planned is not UnknownDeploymentStep).Select(planned => new JsonObject
                {
                    ["Type"] = planned.GetType().Name,
                    ["Step"] = DeploymentJson.From(planned, planned.GetType()),
                })]),
            })]),
        });
    }
}
