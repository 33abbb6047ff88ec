using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Recipes.RecipeSteps;

/// <summary>The step <c>recipes</c>: other recipes that run after it, in the same transaction.</summary>
public sealed class RecipesStep : NamedRecipeStepHandler
{
    private readonly IEnumerable<IRecipeHarvester> _harvesters;

    public RecipesStep(IEnumerable<IRecipeHarvester> harvesters)
        : base("Recipes")
    {
        _harvesters = harvesters;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Bind<RecipesStepModel>();
        var recipes = new List<RecipeDescriptor>();
        for (var i = 0; i < step.Values.Length; i++)
        {
            var name = step.Values[i].Name;
            recipes.Add(await _harvesters.FindRecipeAsync(name)
                ?? throw new RecipeStepException($"$.Values[{i}].name", $"there is no recipe named \"{name}\"."));
        }

        context.InnerRecipes = recipes;
    }

    private sealed class RecipesStepModel : RecipeStepModel
    {
        public RecipeReference[] Values { get; set; } = [];
    }

    private sealed class RecipeReference
    {
        public string? ExecutionId { get; set; }

        public string Name { get; set; } = string.Empty;
    }
}
