using Microsoft.Extensions.FileProviders;
using OrchardCore.Data.Migration;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Finds recipes.</summary>
public interface IRecipeHarvester
{
    Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync();
}

/// <summary>Reads the head of a recipe file.</summary>
public interface IRecipeReader
{
    /// <exception cref="RecipeExecutionException">The file is missing or no recipe.</exception>
    Task<RecipeDescriptor> GetRecipeDescriptorAsync(string recipeBasePath, IFileInfo recipeFileInfo, IFileProvider fileProvider);
}

/// <summary>Runs recipes.</summary>
public interface IRecipeExecutor
{
    /// <summary>Runs all steps, inner recipes included, in one transaction.</summary>
    /// <returns><paramref name="executionId"/></returns>
    /// <exception cref="RecipeExecutionException">A step failed; nothing of the recipe remains.</exception>
    Task<string> ExecuteAsync(string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment, CancellationToken cancellationToken);
}

/// <summary>Runs a recipe of a module's folder <c>Migrations</c> within a data migration.</summary>
public interface IRecipeMigrator
{
    Task<string> ExecuteAsync(string recipeFileName, IDataMigration migration);
}

/// <summary>Executes the steps it knows. Registered with <c>AddRecipeExecutionStep</c>.</summary>
public interface IRecipeStepHandler
{
    Task ExecuteAsync(RecipeExecutionContext context);
}

/// <summary>Adds parameters that recipes read with <c>parameters('…')</c>.</summary>
public interface IRecipeEnvironmentProvider
{
    Task PopulateEnvironmentAsync(IDictionary<string, object> environment);

    int Order { get; }
}
