using OrchardCore.Data.Migration;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Recipes.Files;

namespace OrchardCore.Recipes.Services;

public sealed class RecipeMigrator : IRecipeMigrator
{
    private const string Folder = "Migrations";

    private readonly IRecipeReader _recipeReader;
    private readonly IRecipeExecutor _recipeExecutor;
    private readonly ITypeFeatureProvider _typeFeatures;
    private readonly IModuleFileProvider _moduleFiles;
    private readonly IEnumerable<IRecipeEnvironmentProvider> _environmentProviders;

    public RecipeMigrator(
        IRecipeReader recipeReader,
        IRecipeExecutor recipeExecutor,
        ITypeFeatureProvider typeFeatures,
        IModuleFileProvider moduleFiles,
        IEnumerable<IRecipeEnvironmentProvider> environmentProviders)
    {
        _recipeReader = recipeReader;
        _recipeExecutor = recipeExecutor;
        _typeFeatures = typeFeatures;
        _moduleFiles = moduleFiles;
        _environmentProviders = environmentProviders;
    }

    public async Task<string> ExecuteAsync(string recipeFileName, IDataMigration migration)
    {
        var extension = _typeFeatures.GetFeatureForDependency(migration.GetType()).Extension;
        var files = new ExtensionFileProvider(_moduleFiles, extension.Id);
        var recipe = await _recipeReader.GetRecipeDescriptorAsync(Folder, files.GetFileInfo($"{Folder}/{recipeFileName}"), files);
        recipe.RequireNewScope = false;

        var environment = await _environmentProviders.GetEnvironmentAsync();
        return await _recipeExecutor.ExecuteAsync(Guid.NewGuid().ToString("n"), recipe, environment, CancellationToken.None);
    }
}
