using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Deployment.Services;

/// <summary>Imports a package by running its recipe.</summary>
public sealed class RecipeDeploymentTargetHandler : IDeploymentTargetHandler
{
    private readonly IRecipeReader _reader;
    private readonly RecipeRunner _runner;

    public RecipeDeploymentTargetHandler(IRecipeReader reader, RecipeRunner runner)
    {
        _reader = reader;
        _runner = runner;
    }

    public async Task ImportFromFileAsync(IFileProvider fileProvider)
    {
        var recipe = await _reader.GetRecipeDescriptorAsync(string.Empty, fileProvider.GetFileInfo(DeploymentPlanResult.RecipeFileName), fileProvider);
        var run = await _runner.ApplyAsync(recipe);
        if (run.Error is not null)
        {
            throw run.Error;
        }
    }
}
