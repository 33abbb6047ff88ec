using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

public static class RecipeHarvesterExtensions
{
    /// <summary>The recipe of this name, whatever harvester finds it; null when there is none.</summary>
    /// <exception cref="InvalidOperationException">Two files carry the name.</exception>
    public static async Task<RecipeDescriptor?> FindRecipeAsync(this IEnumerable<IRecipeHarvester> harvesters, string name)
    {
        RecipeDescriptor? found = null;
        foreach (var harvester in harvesters)
        {
            foreach (var recipe in await harvester.HarvestRecipesAsync())
            {
                if (recipe.Name != name)
                {
                    continue;
                }

                found = found is null
                    ? recipe
                    : throw new InvalidOperationException($"Two recipes are named \"{name}\": {found.RecipeFileInfo.Name} and {recipe.RecipeFileInfo.Name}.");
            }
        }

        return found;
    }
}
