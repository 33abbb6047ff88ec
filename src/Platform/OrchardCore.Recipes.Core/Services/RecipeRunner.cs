using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Tries and applies recipes for a site owner: one at a time, with a report, errors included.</summary>
public sealed class RecipeRunner
{
    // Two recipes at once would only wait for each other within the database, where waiting ends in an error.
    private static readonly SemaphoreSlim _turn = new(1, 1);

    private readonly IRecipeExecutor _executor;
    private readonly IEnumerable<IRecipeEnvironmentProvider> _environmentProviders;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger _logger;

    public RecipeRunner(
        IRecipeExecutor executor,
        IEnumerable<IRecipeEnvironmentProvider> environmentProviders,
        IHostApplicationLifetime lifetime,
        ILogger<RecipeRunner> logger)
    {
        _executor = executor;
        _environmentProviders = environmentProviders;
        _lifetime = lifetime;
        _logger = logger;
    }

    /// <summary>Runs the recipe in its transaction and takes everything back.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="replacesEdited">Whether content that editors changed since it was imported is replaced too.</param>
    public Task<RecipeRun> TryAsync(RecipeDescriptor recipe, bool replacesEdited = false) => RunAsync(recipe, isDryRun: true, replacesEdited);

    /// <summary>Runs the recipe. Once begun it runs to its end, even if the browser goes away.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="replacesEdited">Whether content that editors changed since it was imported is replaced too.</param>
    public Task<RecipeRun> ApplyAsync(RecipeDescriptor recipe, bool replacesEdited = false) => RunAsync(recipe, isDryRun: false, replacesEdited);

    private async Task<RecipeRun> RunAsync(RecipeDescriptor recipe, bool isDryRun, bool replacesEdited)
    {
        var report = new RecipeReport();
        var environment = await _environmentProviders.GetEnvironmentAsync();
        environment[RecipeReport.EnvironmentKey] = report;
        environment[RecipeRun.DryRunKey] = isDryRun;
        environment[RecipeRun.ReplacesEditedKey] = replacesEdited;
        var errors = new List<RecipeExecutionException>();
        if (isDryRun)
        {
            environment[RecipeRun.ErrorsKey] = errors;
        }

        await _turn.WaitAsync(_lifetime.ApplicationStopping);
        try
        {
            await _executor.ExecuteAsync(Guid.NewGuid().ToString("n"), recipe, environment, _lifetime.ApplicationStopping);
            return new RecipeRun(recipe, isDryRun, report, errors);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !exception.IsFatal())
        {
            // A dry run is there to find mistakes.
            _logger.Log(isDryRun ? LogLevel.Information : LogLevel.Error, exception, "The recipe {Recipe} failed.", recipe.Name);
            errors.Add(exception as RecipeExecutionException
                ?? new RecipeExecutionException(new RecipePlace(recipe.RecipeFileInfo.Name), exception.GetBaseException().Message, exception));
            return new RecipeRun(recipe, isDryRun, report, errors);
        }
        finally
        {
            _turn.Release();
        }
    }
}
