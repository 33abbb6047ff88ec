using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Admin;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Recipes.ViewModels;

namespace OrchardCore.Recipes.Controllers;

/// <summary>Applying recipes to the running site: /Admin/Recipes.</summary>
[Area("OrchardCore.Recipes")]
[Feature("OrchardCore.Recipes")]
public sealed class RecipesController : Controller
{
    private const string HiddenTag = "hidden";

    private readonly IAuthorizationService _authorizationService;
    private readonly IShellFeaturesManager _features;
    private readonly IEnumerable<IRecipeHarvester> _harvesters;
    private readonly IEnumerable<IRecipeEnvironmentProvider> _environmentProviders;
    private readonly IRecipeExecutor _executor;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ILogger _logger;

    public RecipesController(
        IAuthorizationService authorizationService,
        IShellFeaturesManager features,
        IEnumerable<IRecipeHarvester> harvesters,
        IEnumerable<IRecipeEnvironmentProvider> environmentProviders,
        IRecipeExecutor executor,
        IHostApplicationLifetime lifetime,
        ILogger<RecipesController> logger)
    {
        _authorizationService = authorizationService;
        _features = features;
        _harvesters = harvesters;
        _environmentProviders = environmentProviders;
        _executor = executor;
        _lifetime = lifetime;
        _logger = logger;
    }

    [HttpGet]
    [Admin("Recipes", "Recipes")]
    public async Task<IActionResult> Index()
        => await IsAllowedAsync() ? View(new RecipesViewModel { Recipes = await GetRecipesAsync() }) : Forbid();

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Recipes/Execute", "RecipesExecute")]
    public async Task<IActionResult> Execute(string name)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        var recipes = await GetRecipesAsync();
        if (recipes.FirstOrDefault(recipe => recipe.Name == name) is not { } recipe)
        {
            return NotFound();
        }

        var model = new RecipesViewModel { Recipes = recipes, Executed = recipe, Report = new RecipeReport() };
        var environment = await _environmentProviders.GetEnvironmentAsync();
        environment[RecipeReport.EnvironmentKey] = model.Report;
        try
        {
            // Once begun, a recipe runs to its end even if the browser goes away.
            await _executor.ExecuteAsync(Guid.NewGuid().ToString("n"), recipe, environment, _lifetime.ApplicationStopping);
        }
        catch (RecipeExecutionException exception)
        {
            _logger.LogError(exception, "The recipe {Recipe} failed.", recipe.Name);
            model.Error = exception;
        }

        return View(nameof(Index), model);
    }

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, RecipePermissions.ManageRecipes);

    // Recipes of set-up would write over what the site has become.
    private async Task<IReadOnlyList<RecipeDescriptor>> GetRecipesAsync()
    {
        var enabled = (await _features.GetEnabledExtensionsAsync()).Select(extension => extension.Id).ToHashSet(StringComparer.Ordinal);
        var recipes = new List<RecipeDescriptor>();
        foreach (var harvester in _harvesters)
        {
            recipes.AddRange((await harvester.HarvestRecipesAsync()).Where(recipe =>
                !recipe.IsSetupRecipe && !recipe.Tags.Contains(HiddenTag, StringComparer.OrdinalIgnoreCase) && IsOf(recipe, enabled)));
        }

        return [.. recipes.OrderBy(recipe => recipe.DisplayName ?? recipe.Name, StringComparer.CurrentCulture)];
    }

    private static bool IsOf(RecipeDescriptor recipe, HashSet<string> enabledExtensions)
        => recipe.FileProvider is not Files.ExtensionFileProvider files || enabledExtensions.Contains(files.ExtensionId);
}
