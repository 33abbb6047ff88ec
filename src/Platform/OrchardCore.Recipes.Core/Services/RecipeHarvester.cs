using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Extensions;
using OrchardCore.Recipes.Files;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Finds the recipes embedded in modules and themes: their files <c>Recipes/*.recipe.json</c>, linked ones included.</summary>
public sealed class RecipeHarvester : IRecipeHarvester
{
    private readonly IRecipeReader _recipeReader;
    private readonly IExtensionManager _extensionManager;
    private readonly IModuleFileProvider _moduleFiles;
    private readonly ILogger _logger;

    public RecipeHarvester(IRecipeReader recipeReader, IExtensionManager extensionManager, IModuleFileProvider moduleFiles, ILogger<RecipeHarvester> logger)
    {
        _recipeReader = recipeReader;
        _extensionManager = extensionManager;
        _moduleFiles = moduleFiles;
        _logger = logger;
    }

    public async Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync()
    {
        var recipes = new List<RecipeDescriptor>();
        foreach (var extension in _extensionManager.GetExtensions())
        {
            var files = new ExtensionFileProvider(_moduleFiles, extension.Id);
            foreach (var path in _moduleFiles.GetPaths(extension.Id).Where(IsRecipe).Order(StringComparer.Ordinal))
            {
                await recipes.AddRecipeAsync(_recipeReader, files.GetFileInfo(path), files, _logger);
            }
        }

        return recipes;
    }

    private static bool IsRecipe(string path)
        => path.StartsWith($"{RecipesConstants.RecipesFolderName}/", StringComparison.Ordinal)
            && path.IndexOf('/', RecipesConstants.RecipesFolderName.Length + 1) < 0
            && path.EndsWith(RecipesConstants.RecipeExtension, StringComparison.Ordinal);
}

internal static class RecipeHarvesting
{
    /// <summary>One unreadable file must not hide the other recipes; it is logged with its place.</summary>
    public static async Task AddRecipeAsync(this List<RecipeDescriptor> recipes, IRecipeReader reader, IFileInfo file, IFileProvider files, ILogger logger)
    {
        try
        {
            recipes.Add(await reader.GetRecipeDescriptorAsync(RecipesConstants.RecipesFolderName, file, files));
        }
        catch (RecipeExecutionException exception)
        {
            logger.LogError("A recipe cannot be offered. {Reason}", exception.Message);
        }
    }
}
