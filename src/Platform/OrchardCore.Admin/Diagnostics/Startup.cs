using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;
using YesSql;

namespace OrchardCore.Diagnostics;

/// <summary>Shows failed requests as pages of the theme; the address stays the one that failed.</summary>
[Feature("OrchardCore.Diagnostics")]
public sealed class Startup : StartupBase
{
    private readonly IHostEnvironment _environment;
    private readonly ServerTiming _timing;

    public Startup(IHostEnvironment environment, IShellConfiguration configuration)
    {
        _environment = environment;
        _timing = configuration.GetValue("OrchardCore_Diagnostics:ServerTiming", ServerTiming.Off);
    }

    // Before everything that can fail.
    public override int ConfigureOrder => OrchardCoreConstants.ConfigureOrder.ReverseProxy;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        if (_timing is not ServerTiming.Off)
        {
            app.UseMiddleware<ServerTimingMiddleware>(_timing);
        }

        if (!_environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/Error", StatusCodeSelector = StatusOf });
        }

        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            branch => branch.UseStatusCodePagesWithReExecute("/Error/{0}"));
    }

    private static int StatusOf(Exception exception) => StorageFailure.Of(exception) switch
    {
        StorageFailureKind.DatabaseAway => StatusCodes.Status503ServiceUnavailable,
        StorageFailureKind.DiskFull => StatusCodes.Status507InsufficientStorage,
        _ when exception is ConcurrencyException or DocumentStoreCommitException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };
}
