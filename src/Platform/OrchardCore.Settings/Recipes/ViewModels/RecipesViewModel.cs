using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.ViewModels;

public class RecipesViewModel
{
    public IReadOnlyList<RecipeDescriptor> Recipes { get; set; } = [];

    /// <summary>The recipe that has just run; null before.</summary>
    public RecipeDescriptor? Executed { get; set; }

    /// <summary>What it did; null before.</summary>
    public RecipeReport? Report { get; set; }

    /// <summary>Why nothing was done; null when the recipe ran to its end.</summary>
    public RecipeExecutionException? Error { get; set; }
}
