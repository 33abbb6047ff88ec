using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Deployment.Import;
using OrchardCore.Deployment.ViewModels;
using OrchardCore.Modules;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Deployment.Controllers;

/// <summary>Importing a package or a recipe, a dry run first: /Admin/DeploymentPlan/Import/….</summary>
[Area("OrchardCore.Deployment")]
[Feature("OrchardCore.Deployment")]
public sealed class ImportController : Controller
{
    private readonly IAuthorizationService _authorizationService;
    private readonly IRecipeReader _reader;
    private readonly RecipeRunner _runner;
    private readonly ImportStore _store;
    private readonly PackageTexts _texts;
    private readonly RecipeErrorTexts _errors;
    private readonly PackageOptions _options;
    private readonly IStringLocalizer S;

    public ImportController(
        IAuthorizationService authorizationService,
        IRecipeReader reader,
        RecipeRunner runner,
        ImportStore store,
        PackageTexts texts,
        RecipeErrorTexts errors,
        IOptions<PackageOptions> options,
        IStringLocalizer<ImportController> localizer)
    {
        _authorizationService = authorizationService;
        _reader = reader;
        _runner = runner;
        _store = store;
        _texts = texts;
        _errors = errors;
        _options = options.Value;
        S = localizer;
    }

    private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty;

    [HttpGet]
    [Admin("DeploymentPlan/Import/Index", "DeploymentPlanImportIndex")]
    public async Task<IActionResult> Index() => await IsAllowedAsync() ? FileForm() : Forbid();

    [HttpPost]
    [ImportUpload]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/Import/Import", "DeploymentPlanImportImport")]
    public async Task<IActionResult> Import(IFormFile? importedPackage, bool replaceChanged)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (importedPackage is not { Length: > 0 })
        {
            ModelState.AddModelError(nameof(importedPackage), S["Please choose a file."]);
            return FileForm(replaceChanged);
        }

        if (importedPackage.Length > _options.MaxPackageSize)
        {
            ModelState.AddModelError(nameof(importedPackage), _texts.Describe(new PackageException(PackageFault.TooLarge)));
            return FileForm(replaceChanged);
        }

        var key = await KeepAsync(importedPackage.CopyToAsync);
        return await TryAsync(key, replaceChanged, nameof(importedPackage)) is { } run ? Result(run, key, replaceChanged) : FileForm(replaceChanged);
    }

    [HttpGet]
    [Admin("DeploymentPlan/Import/Json", "DeploymentPlanImportJson")]
    public async Task<IActionResult> Json() => await IsAllowedAsync() ? View(nameof(Json), new ImportJsonViewModel()) : Forbid();

    [HttpPost]
    [ActionName(nameof(Json))]
    [ImportUpload]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/Import/Json", "DeploymentPlanImportJson")]
    public async Task<IActionResult> JsonPost(ImportJsonViewModel model)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (string.IsNullOrWhiteSpace(model.Json))
        {
            ModelState.AddModelError(nameof(model.Json), S["Please paste a recipe."]);
            return View(nameof(Json), model);
        }

        var bytes = Encoding.UTF8.GetBytes(model.Json);
        var key = await KeepAsync((file, cancellation) => file.WriteAsync(bytes, cancellation).AsTask());
        var run = await TryAsync(key, model.ReplaceChanged, nameof(model.Json));
        if (run is { Error: null })
        {
            return Result(run, key, model.ReplaceChanged);
        }

        if (run is not null)
        {
            foreach (var error in run.Errors)
            {
                ModelState.AddModelError(nameof(model.Json), _errors.Message(error));
            }

            model.Run = run;
            _store.Remove(key);
        }

        return View(nameof(Json), model);
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    [Admin("DeploymentPlan/Import/Apply", "DeploymentPlanImportApply")]
    public async Task<IActionResult> Apply(string key, bool replaceChanged)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (_store.Find(key ?? string.Empty, UserId) is not { } path)
        {
            ModelState.AddModelError(string.Empty, S["The package is not kept any longer. Please upload it again."]);
            return FileForm(replaceChanged);
        }

        using var package = await ImportPackage.OpenAsync(path, _reader, _options);
        var run = await _runner.ApplyAsync(package.Recipe, replaceChanged);
        if (run.Error is null)
        {
            _store.Remove(key!);
        }

        return View("Result", new ImportResultViewModel { Run = run });
    }

    private ViewResult Result(RecipeRun run, string key, bool replaceChanged)
        => View("Result", new ImportResultViewModel { Run = run, Key = key, ReplaceChanged = replaceChanged });

    // Null: it is no package, and ModelState says why.
    private async Task<RecipeRun?> TryAsync(string key, bool replaceChanged, string field)
    {
        try
        {
            using var package = await ImportPackage.OpenAsync(_store.Find(key, UserId)!, _reader, _options);
            return await _runner.TryAsync(package.Recipe, replaceChanged);
        }
        catch (PackageException exception)
        {
            ModelState.AddModelError(field, _texts.Describe(exception));
        }
        catch (RecipeExecutionException exception)
        {
            ModelState.AddModelError(field, string.Create(CultureInfo.CurrentCulture, $"{S["The recipe cannot be read."]} {_errors.Message(exception)}"));
        }

        _store.Remove(key);
        return null;
    }

    private Task<string> KeepAsync(Func<Stream, CancellationToken, Task> write) => _store.KeepAsync(file => write(file, HttpContext.RequestAborted), UserId);

    private ViewResult FileForm(bool replaceChanged = false)
        => View(nameof(Index), new ImportViewModel { ReplaceChanged = replaceChanged, MaxSize = _options.MaxPackageSize / (1024 * 1024) });

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, DeploymentPermissions.Import);
}
