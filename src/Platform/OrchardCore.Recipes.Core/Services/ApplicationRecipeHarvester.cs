using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Finds the recipes in the folder <c>Recipes</c> of the application itself.</summary>
public sealed class ApplicationRecipeHarvester : IRecipeHarvester
{
    private readonly IRecipeReader _recipeReader;
    private readonly IHostEnvironment _hostEnvironment;
    private readonly ILogger _logger;

    public ApplicationRecipeHarvester(IRecipeReader recipeReader, IHostEnvironment hostEnvironment, ILogger<ApplicationRecipeHarvester> logger)
    {
        _recipeReader = recipeReader;
        _hostEnvironment = hostEnvironment;
        _logger = logger;
    }

    public async Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync()
    {
        var files = _hostEnvironment.ContentRootFileProvider;
        var recipes = new List<RecipeDescriptor>();
        foreach (var file in files.GetDirectoryContents(RecipesConstants.RecipesFolderName).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (!file.IsDirectory && file.Name.EndsWith(RecipesConstants.RecipeExtension, StringComparison.Ordinal))
            {
                await recipes.AddRecipeAsync(_recipeReader, file, files, _logger);
            }
        }

        return recipes;
    }
}
