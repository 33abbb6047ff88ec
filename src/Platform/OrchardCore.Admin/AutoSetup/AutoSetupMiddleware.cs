using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OrchardCore.AutoSetup.Options;
using OrchardCore.AutoSetup.Services;
using OrchardCore.Environment.Shell;

namespace OrchardCore.AutoSetup;

/// <summary>Sets the site up at the first request, for applications that do not do it before they listen.</summary>
public sealed class AutoSetupMiddleware
{
    private readonly TenantSetupOptions _options;

    public AutoSetupMiddleware(RequestDelegate next, IOptions<AutoSetupOptions> options)
    {
        _ = next;
        _options = options.Value.Tenants.First(tenant => tenant.IsDefault);
    }

    public async Task InvokeAsync(HttpContext context, IAutoSetupService autoSetup, IShellHost shellHost, ShellSettings settings)
    {
        await autoSetup.SetupTenantAsync(_options, settings);

        // Another request may have set the site up while this one waited.
        if (shellHost.GetSettings(ShellSettings.DefaultShellName).IsRunning())
        {
            context.Response.Redirect(context.Request.PathBase + "/");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsync("The site could not be set up; the log says why.");
    }
}
