using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// Runs a request on the current shell: a scope of its own, the services of the site, the pipeline of the site. While somebody sets the
/// site up all others get 503, for the application to say so. A process whose database has been away since its start is alive all the same.
/// </summary>
internal sealed class ShellMiddleware
{
    private const string SecondsOfSetup = "10";

    private readonly IShellHost _shellHost;

    public ShellMiddleware(RequestDelegate next, IShellHost shellHost)
    {
        // The site answers every request that gets here, so there is no next one.
        _ = next;
        _shellHost = shellHost;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        await _shellHost.InitializeAsync();
        var settings = _shellHost.GetSettings(ShellSettings.DefaultShellName);
        if (settings.IsInitializing())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = SecondsOfSetup;
            return;
        }

        ShellScope scope;
        try
        {
            scope = await _shellHost.GetScopeAsync(settings);
        }
        catch (Exception e) when (StorageFailure.IsDatabaseAway(e) && context.Request.Path.Equals(settings["OrchardCore_HealthChecks:Url"] ?? "/health/live", StringComparison.OrdinalIgnoreCase))
        {
            await context.Response.WriteAsync("Healthy");
            return;
        }

        await RunAsync(context, scope);
    }

    private static async Task RunAsync(HttpContext context, ShellScope newScope)
    {
        await using var shellScope = newScope;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            // Nobody may read that something is stored while it is not: the commit comes before the first byte of the answer.
            context.Response.OnStarting(static scope => ((ShellScope)scope).CommitAsync(), shellScope);
        }

        var hostServices = context.Features.Get<IServiceProvidersFeature>();
        context.Features.Set<IServiceProvidersFeature>(new RequestServicesFeature(shellScope.ServiceProvider));
        try
        {
            await shellScope.UsingAsync(async scope =>
            {
                var shell = (SiteShell)scope.ShellContext;
                var pipeline = await shell.GetPipelineAsync();
                await pipeline(context);
            });
        }
        finally
        {
            context.Features.Set(hostServices);
        }
    }

    private sealed class RequestServicesFeature : IServiceProvidersFeature
    {
        public RequestServicesFeature(IServiceProvider services)
        {
            RequestServices = services;
        }

        public IServiceProvider RequestServices { get; set; }
    }
}
