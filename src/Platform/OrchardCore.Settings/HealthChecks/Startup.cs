using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;

namespace OrchardCore.HealthChecks;

/// <summary>The section <c>OrchardCore_HealthChecks</c> of the configuration.</summary>
public sealed class HealthChecksOptions
{
    public string Url { get; set; } = "/health/live";

    /// <summary>Whether the answer names every check; keep it off where strangers may read it.</summary>
    public bool ShowDetails { get; set; }
}

[Feature("OrchardCore.HealthChecks")]
public sealed class Startup : StartupBase
{
    private readonly HealthChecksOptions _options = new();

    public Startup(IShellConfiguration configuration)
    {
        configuration.GetSection("OrchardCore_HealthChecks").Bind(_options);
    }

    public override void ConfigureServices(IServiceCollection services) => services.AddHealthChecks();

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => routes.MapHealthChecks(_options.Url, new HealthCheckOptions
        {
            AllowCachingResponses = false,
            ResponseWriter = _options.ShowDetails ? WriteDetailsAsync : WriteStatusAsync,
        });

    private static Task WriteStatusAsync(HttpContext context, HealthReport report) => context.Response.WriteAsync(report.Status.ToString());

    private static Task WriteDetailsAsync(HttpContext context, HealthReport report)
        => context.Response.WriteAsJsonAsync(new
        {
            Status = report.Status.ToString(),
            Duration = report.TotalDuration,
            HealthChecks = report.Entries.Select(entry => new { Name = entry.Key, Status = entry.Value.Status.ToString(), entry.Value.Description }),
        });
}
