using Microsoft.Extensions.Options;
using OrchardCore.AutoSetup.Options;
using OrchardCore.AutoSetup.Services;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Recipes.Events;

namespace Defus.Orchard.Web;

/// <summary>
/// Sets the site up before the server listens when there is no site yet. With FirstStart:AutoSetup switched off nothing happens
/// here and the browser shows the set-up form.
/// </summary>
public sealed class FirstStart
{
    private readonly bool _enabled;
    private readonly AdministratorPassword _password;
    private readonly SetupProgress _progress = new();

    public FirstStart(WebApplicationBuilder builder)
    {
        _enabled = builder.Configuration.GetValue("FirstStart:AutoSetup", defaultValue: true);
        _password = new AdministratorPassword(builder.Configuration);
    }

    /// <summary>Adds what the set-up needs to the site's services.</summary>
    public void Configure(OrchardCoreBuilder orchard)
    {
        if (_enabled)
        {
            orchard.AddSetupFeatures("OrchardCore.AutoSetup");
            orchard.ConfigureServices(services => services.AddSingleton<IRecipeEventHandler>(_progress));
        }
    }

    /// <summary>Returns false, having said why on the console, when the site could not be set up.</summary>
    public async Task<bool> RunAsync(WebApplication app)
    {
        var shellHost = app.Services.GetRequiredService<IShellHost>();
        var appData = app.Services.GetRequiredService<IOptions<ShellOptions>>().Value.ShellsApplicationDataPath;

        // Of two processes started at once the second waits here and then finds the site of the first.
        using (await SetupLock.AcquireAsync(appData, app.Lifetime.ApplicationStopping))
        {
            await shellHost.InitializeAsync();
            if (!_enabled || shellHost.GetSettings(ShellSettings.DefaultShellName).State != TenantState.Uninitialized)
            {
                return true;
            }

            return await SetUpAsync(app, shellHost, appData);
        }
    }

    private async Task<bool> SetUpAsync(WebApplication app, IShellHost shellHost, string appData)
    {
        var succeeded = false;
        _progress.Begin();

        // Before the set-up, for a process that ends right after it must not take the password with it.
        var passwordFile = _password.Save(appData);
        await using (var setupScope = await shellHost.GetScopeAsync(ShellSettings.DefaultShellName))
        {
            await setupScope.UsingAsync(async scope => succeeded = await SetUpAsync(scope));
        }

        if (succeeded)
        {
            app.Lifetime.ApplicationStarted.Register(() => _progress.Finish(app.Urls, AdminPath(app.Configuration), _password, passwordFile));
        }
        else
        {
            AdministratorPassword.Forget(passwordFile);
        }

        return succeeded;
    }

    private async Task<bool> SetUpAsync(ShellScope scope)
    {
        var services = scope.ServiceProvider;
        var options = services.GetRequiredService<IOptions<AutoSetupOptions>>().Value.Tenants.Find(tenant => tenant.IsDefault);
        if (options is null)
        {
            _progress.Fail(["OrchardCore:OrchardCore_AutoSetup:Tenants"]);
            return false;
        }

        options.AdminPassword = _password.Value;
        var accessor = services.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { RequestServices = services };
        try
        {
            var (context, succeeded) = await services.GetRequiredService<IAutoSetupService>().SetupTenantAsync(options, scope.ShellContext.Settings);
            if (!succeeded)
            {
                _progress.Fail(context.Errors.Select(error => $"{error.Key} {error.Value}".Trim()));
            }

            return succeeded;
        }
        finally
        {
            // What is to run after the request, such as filling the search index, waits for its end.
            accessor.HttpContext = null;
        }
    }

    private static string AdminPath(IConfiguration configuration) => configuration["OrchardCore:OrchardCore_Admin:AdminUrlPrefix"] ?? "Admin";
}
