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
/// here and the browser shows the set-up form. Where an earlier set-up was interrupted and its database is away, nobody knows yet whether
/// there is a site: the server listens and says so until the database is back.
/// </summary>
public sealed class FirstStart
{
    private static readonly TimeSpan _retry = TimeSpan.FromSeconds(1);

    private readonly bool _enabled;
    private readonly string _healthPath;
    private readonly AdministratorPassword _password;
    private readonly SetupProgress _progress = new();
    private volatile Exception? _away;

    public FirstStart(WebApplicationBuilder builder)
    {
        _enabled = builder.Configuration.GetValue("FirstStart:AutoSetup", defaultValue: true);
        _healthPath = builder.Configuration["OrchardCore:OrchardCore_HealthChecks:Url"] ?? "/health/live";
        _password = new AdministratorPassword(builder.Configuration);
    }

    /// <summary>Whether the site could not be set up when its database was back; said on the console.</summary>
    public bool HasFailed { get; private set; }

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
            if (!await TryInitializeAsync(app, shellHost))
            {
                return true;
            }

            if (!_enabled || shellHost.GetSettings(ShellSettings.DefaultShellName).State != TenantState.Uninitialized)
            {
                return true;
            }

            return await SetUpAsync(app, shellHost, appData);
        }
    }

    /// <summary>Lets nobody at the site before it is known whether there is one: else whoever comes first could set it up.</summary>
    public Task WaitAsync(HttpContext context, RequestDelegate next)
        => _away is not { } away ? next(context)
            : context.Request.Path.Equals(_healthPath, StringComparison.OrdinalIgnoreCase) ? context.Response.WriteAsync("Healthy")
            : throw new InvalidOperationException("The database that the set-up has begun does not answer.", away);

    private async Task<bool> TryInitializeAsync(WebApplication app, IShellHost shellHost)
    {
        try
        {
            await shellHost.InitializeAsync();
            return true;
        }
        catch (Exception e) when (StaticPages.IsDatabaseAway(e))
        {
            if (_away is null)
            {
                app.Lifetime.ApplicationStarted.Register(() => _ = RetryAsync(app));
            }

            _away = e;
            return false;
        }
    }

    private async Task RetryAsync(WebApplication app)
    {
        var stop = app.Lifetime.ApplicationStopping;
        while (_away is { } before && !stop.IsCancellationRequested)
        {
            await Task.Delay(_retry, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                HasFailed = !await RunAsync(app);
                if (HasFailed)
                {
                    app.Lifetime.StopApplication();
                }
                else if (_away == before)
                {
                    // No new failure.
                    _away = null;
                }
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                // The process ends.
            }
            catch (Exception e)
            {
                app.Logger.LogCritical(e, "The site cannot be set up.");
                HasFailed = true;
                app.Lifetime.StopApplication();
            }
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
