using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Setup.Services;
using OrchardCore.Setup.ViewModels;

namespace OrchardCore.Setup.Controllers;

/// <summary>The form that sets a new site up. Once there is a site it no longer exists.</summary>
[Area("OrchardCore.Setup")]
[Feature("OrchardCore.Setup")]
[RequestSizeLimit(64 * 1024)]
public sealed class SetupController : Controller
{
    // Errors of the set-up by the field they belong to.
    private static readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal)
    {
        [SetupConstants.AdminUsername] = nameof(SetupViewModel.UserName),
        [SetupConstants.AdminEmail] = nameof(SetupViewModel.Email),
        [SetupConstants.AdminPassword] = nameof(SetupViewModel.Password),
        [SetupConstants.DatabaseConnectionString] = nameof(SetupViewModel.ConnectionString),
        [SetupConstants.DatabaseTablePrefix] = nameof(SetupViewModel.TablePrefix),
        ["Username"] = nameof(SetupViewModel.UserName),
    };

    private readonly ISetupService _setupService;
    private readonly IAntiforgery _antiforgery;
    private readonly ShellSettings _settings;
    private readonly IClock _clock;
    private readonly IStringLocalizer S;

    public SetupController(ISetupService setupService, IAntiforgery antiforgery, ShellSettings settings, IClock clock, IStringLocalizer<SetupController> localizer)
    {
        _setupService = setupService;
        _antiforgery = antiforgery;
        _settings = settings;
        _clock = clock;
        S = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        if (!_settings.IsUninitialized())
        {
            return ToTheSite();
        }

        var model = new SetupViewModel { UserName = "admin", SiteTimeZone = "Europe/Berlin", DatabaseProvider = _settings["DatabaseProvider"] ?? "Sqlite" };
        await FillAsync(model);
        model.RecipeName = model.Recipes.Count > 0 ? model.Recipes[0].Name : null;
        return View(model);
    }

    // Checked within, where the form can be shown again.
    [HttpPost, ActionName(nameof(Index)), IgnoreAntiforgeryToken]
    public async Task<IActionResult> IndexPost(SetupViewModel? model)
    {
        // Null when the form cannot be read.
        model ??= new SetupViewModel();
        if (!_settings.IsUninitialized())
        {
            return ToTheSite();
        }

        await FillAsync(model);
        if (!await IsOwnFormAsync())
        {
            // Such as a form that was open while the server started again.
            ModelState.AddModelError(string.Empty, S["The form has expired. Please enter the passwords again and send it once more."]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(model);
        }

        new SetupFormValidator(model, ModelState, S).Validate();
        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var context = CreateContext(model);
        await _setupService.SetupAsync(context);
        foreach (var (key, message) in context.Errors)
        {
            ModelState.AddModelError(_fields.GetValueOrDefault(key, key), message);
        }

        return ModelState.IsValid ? Redirect("~/") : View(model);
    }

    // Somebody was faster: the set-up is under way, or there is a site by now. The next request will see which.
    private RedirectResult ToTheSite() => Redirect("~/");

    private async Task<bool> IsOwnFormAsync()
    {
        try
        {
            return await _antiforgery.IsRequestValidAsync(HttpContext);
        }
        catch (Exception exception) when (exception is AntiforgeryValidationException or InvalidDataException or IOException)
        {
            // The form cannot be read.
            return false;
        }
    }

    private async Task FillAsync(SetupViewModel model)
    {
        model.Recipes = [.. (await _setupService.GetSetupRecipesAsync()).OrderBy(recipe => recipe.DisplayName ?? recipe.Name, StringComparer.CurrentCulture)];
        model.TimeZones = [.. _clock.GetTimeZones().Select(zone => zone.TimeZoneId).Order(StringComparer.Ordinal)];
    }

    private SetupContext CreateContext(SetupViewModel model) => new()
    {
        ShellSettings = _settings,
        Recipe = model.Recipes.First(recipe => recipe.Name == model.RecipeName),
        Properties =
        {
            [SetupConstants.SiteName] = model.SiteName,
            [SetupConstants.SiteTimeZone] = model.SiteTimeZone,
            [SetupConstants.AdminUsername] = model.UserName,
            [SetupConstants.AdminEmail] = model.Email,
            [SetupConstants.AdminPassword] = model.Password,
            [SetupConstants.DatabaseProvider] = model.DatabaseProvider,
            [SetupConstants.DatabaseConnectionString] = model.ConnectionString,
            [SetupConstants.DatabaseTablePrefix] = model.TablePrefix,
        },
    };
}
