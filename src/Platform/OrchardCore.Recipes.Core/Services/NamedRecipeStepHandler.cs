using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Executes the steps of one name; case does not matter.</summary>
public abstract class NamedRecipeStepHandler : IRecipeStepHandler
{
    protected readonly string StepName;

    protected NamedRecipeStepHandler(string stepName)
    {
        StepName = stepName;
    }

    public Task ExecuteAsync(RecipeExecutionContext context)
        => Handles(context.Name) ? HandleAsync(context) : Task.CompletedTask;

    internal bool Handles(string stepName) => string.Equals(stepName, StepName, StringComparison.OrdinalIgnoreCase);

    protected abstract Task HandleAsync(RecipeExecutionContext context);
}
