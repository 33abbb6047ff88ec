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
    /// <summary>Whether the process answers; a restart may help when it does not.</summary>
    public string Url { get; set; } = "/health/live";

    /// <summary>Whether the site can serve visitors: the database answers, the disk has room. The built-in platform's addition.</summary>
    public string ReadyUrl { get; set; } = "/health/ready";

    /// <summary>Whether the answer names every check; keep it off where strangers may read it.</summary>
    public bool ShowDetails { get; set; }
}

[Feature("OrchardCore.HealthChecks")]
public sealed class Startup : StartupBase
{
    /// <summary>Checks of what lies outside of the process; a restart would not mend it.</summary>
    public const string ReadyTag = "ready";

    private readonly HealthChecksOptions _options = new();

    public Startup(IShellConfiguration configuration)
    {
        configuration.GetSection("OrchardCore_HealthChecks").Bind(_options);
    }

    public override void ConfigureServices(IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<StoppingHealthCheck>("stopping", tags: [ReadyTag])
        .AddCheck<DatabaseHealthCheck>("database", tags: [ReadyTag], timeout: TimeSpan.FromSeconds(5))
        .AddCheck<StorageHealthCheck>("storage", tags: [ReadyTag], timeout: TimeSpan.FromSeconds(5));

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapHealthChecks(_options.Url, Answer(check => !check.Tags.Contains(ReadyTag)));
        routes.MapHealthChecks(_options.ReadyUrl, Answer(_ => true));
    }

    private HealthCheckOptions Answer(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        AllowCachingResponses = false,
        ResponseWriter = _options.ShowDetails ? WriteDetailsAsync : WriteStatusAsync,
    };

    private static Task WriteStatusAsync(HttpContext context, HealthReport report) => context.Response.WriteAsync(report.Status.ToString());

    private static Task WriteDetailsAsync(HttpContext context, HealthReport report)
        => context.Response.WriteAsJsonAsync(new
        {
            Status = report.Status.ToString(),
            Duration = report.TotalDuration,
            HealthChecks = report.Entries.Select(entry => new { Name = entry.Key, Status = entry.Value.Status.ToString(), entry.Value.Description }),
        });
}
