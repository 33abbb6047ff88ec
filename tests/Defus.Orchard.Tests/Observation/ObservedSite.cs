using System.Collections.Concurrent;
using System.Diagnostics;
using Defus.Orchard.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Defus.Orchard.Tests.Observation;

/// <summary>A site that is watched in all ways there are: every query is a slow one, and what a collector would get stays here.</summary>
public sealed class ObservedSite : SqliteSite
{
    private readonly WarningLog _warnings = new();

    public List<Activity> Activities { get; } = [];

    public List<MetricSnapshot> Metrics { get; } = [];

    public List<LogRecord> Logs { get; } = [];

    public IEnumerable<string> Warnings => _warnings.Lines;

    public void Flush()
    {
        HostServices.GetRequiredService<TracerProvider>().ForceFlush();
        HostServices.GetRequiredService<MeterProvider>().ForceFlush();
    }

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        // Nobody listens there.
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9",
        ["OrchardCore:OrchardCore_Diagnostics:SlowQueryMilliseconds"] = "0",
        ["OrchardCore:OrchardCore_Diagnostics:ServerTiming"] = "Editors",
    };

    protected override void AddServices(IServiceCollection services)
    {
        services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddInMemoryExporter(Activities));
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddInMemoryExporter(Metrics));
        services.ConfigureOpenTelemetryLoggerProvider(logs => logs.AddInMemoryExporter(Logs));
        services.AddSingleton<ILoggerProvider>(_warnings);
    }

    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
