using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Deployment.Recipes;

/// <summary>The step <c>deployment</c>: plans by name, their steps replaced.</summary>
public sealed class DeploymentPlansRecipeStep : NamedRecipeStepHandler
{
    private readonly IDeploymentPlanService _plans;
    private readonly IEnumerable<IDeploymentStepFactory> _factories;

    public DeploymentPlansRecipeStep(IDeploymentPlanService plans, IEnumerable<IDeploymentStepFactory> factories)
        : base("deployment")
    {
        _plans = plans;
        _factories = factories;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = context.Bind<StepModel>();
        for (var i = 0; i < model.Plans.Length; i++)
        {
            var name = model.Plans[i].Name.Trim();
            if (name.Length is 0 or > 255)
            {
                throw new RecipeStepException($"$.Plans[{i}].Name", "the plan needs a name of at most 255 characters.");
            }

            var plan = new DeploymentPlan { Name = name };
            for (var j = 0; j < model.Plans[i].Steps.Length; j++)
            {
                plan.DeploymentSteps.Add(Read(model.Plans[i].Steps[j], $"$.Plans[{i}].Steps[{j}]"));
            }

            var known = (await _plans.GetDeploymentPlansAsync(name)).FirstOrDefault();
            var (before, after) = (known is null ? null : State(known), State(plan));
            if (!JsonNode.DeepEquals(before, after))
            {
                await _plans.CreateOrUpdateDeploymentPlansAsync([plan]);
            }

            context.Compared($"deployment plan {name}", before, after);
        }
    }

    private DeploymentStep Read(StepEntry entry, string place)
    {
        var factory = _factories.FirstOrDefault(factory => factory.Name == entry.Type)
            ?? throw new RecipeStepException($"{place}.Type", $"no enabled feature knows the step \"{entry.Type}\" of deployment plans.");
        try
        {
            var step = (DeploymentStep)entry.Step.Deserialize(factory.Create().GetType(), JOptions.Default)!;
            step.Id = string.IsNullOrEmpty(step.Id) ? IdGenerator.GenerateId() : step.Id;
            return step;
        }
        catch (JsonException exception)
        {
            throw new RecipeStepException($"{place}.Step{exception.Path?[1..]}", "the value has the wrong type.");
        }
    }

    private static JsonNode? State(DeploymentPlan plan) => JsonSerializer.SerializeToNode(plan.DeploymentSteps, JOptions.Default);

    private sealed class StepModel : RecipeStepModel
    {
        public PlanEntry[] Plans { get; set; } = [];
    }

    private sealed class PlanEntry
    {
        public string Name { get; set; } = string.Empty;

        public StepEntry[] Steps { get; set; } = [];
    }

    private sealed class StepEntry
    {
        public string Type { get; set; } = string.Empty;

        public JsonObject Step { get; set; } = [];
    }
}
