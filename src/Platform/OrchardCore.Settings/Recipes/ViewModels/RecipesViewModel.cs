using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.ViewModels;

public class RecipesViewModel
{
    public IReadOnlyList<RecipeDescriptor> Recipes { get; set; } = [];

    /// <summary>The recipe that has just been tried or applied; null before.</summary>
    public RecipeRun? Run { get; set; }
}
