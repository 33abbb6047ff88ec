using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Recipes.ViewModels;

namespace OrchardCore.Recipes.Controllers;

/// <summary>Trying out and applying recipes on the running site: /Admin/Recipes.</summary>
[Area("OrchardCore.Recipes")]
[Feature("OrchardCore.Recipes")]
public sealed class RecipesController : Controller
{
    private const string HiddenTag = "hidden";

    private readonly IAuthorizationService _authorizationService;
    private readonly IShellFeaturesManager _features;
    private readonly IEnumerable<IRecipeHarvester> _harvesters;
    private readonly RecipeRunner _runner;

    public RecipesController(
        IAuthorizationService authorizationService,
        IShellFeaturesManager features,
        IEnumerable<IRecipeHarvester> harvesters,
        RecipeRunner runner)
    {
        _authorizationService = authorizationService;
        _features = features;
        _harvesters = harvesters;
        _runner = runner;
    }

    [HttpGet]
    [Admin("Recipes", "Recipes")]
    public async Task<IActionResult> Index()
        => await IsAllowedAsync() ? View(new RecipesViewModel { Recipes = await GetRecipesAsync() }) : Forbid();

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Recipes/DryRun", "RecipesDryRun")]
    public Task<IActionResult> DryRun(string name) => RunAsync(name, recipe => _runner.TryAsync(recipe));

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("Recipes/Execute", "RecipesExecute")]
    public Task<IActionResult> Execute(string name) => RunAsync(name, recipe => _runner.ApplyAsync(recipe));

    private async Task<IActionResult> RunAsync(string name, Func<RecipeDescriptor, Task<RecipeRun>> run)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        var recipes = await GetRecipesAsync();
        return recipes.FirstOrDefault(recipe => recipe.Name == name) is { } recipe
            ? View(nameof(Index), new RecipesViewModel { Recipes = recipes, Run = await run(recipe) })
            : NotFound();
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
