using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Defus.Orchard.Web;

/// <summary>
/// Traces, metrics and logs for an OpenTelemetry collector, set up by the usual <c>OTEL_…</c> keys. Without OTEL_EXPORTER_OTLP_ENDPOINT
/// nothing of it is loaded.
/// </summary>
public static class Telemetry
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string NameKey = "OTEL_SERVICE_NAME";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration[EndpointKey]))
        {
            Add(builder);
        }
    }

    // A method of its own: compiling it loads the libraries.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(WebApplicationBuilder builder)
    {
        builder.Configuration[NameKey] ??= "defus";
        builder.Configuration["OrchardCore:OrchardCore_Diagnostics:WatchDatabase"] = "true";
        builder.Services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("OrchardCore.*"))
            .WithMetrics(metrics => metrics.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "OrchardCore.*"))
            .WithLogging()
            .UseOtlpExporter();
    }
}
