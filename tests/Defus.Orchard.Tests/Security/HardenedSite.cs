using System.Collections.Concurrent;
using Defus.Orchard.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Defus.Orchard.Tests.Security;

/// <summary>A site as docs/operating.md wants it: one host name, behind a proxy that ends TLS; it logs everything it can.</summary>
public sealed class HardenedSite : SqliteSite
{
    /// <summary>How often signing in may fail from one address.</summary>
    public const int FailedSignIns = 14;

    private readonly EveryLog _log = new();

    public IEnumerable<string> Log => _log.Lines;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["AllowedHosts"] = "127.0.0.1",
        ["OrchardCore:OrchardCore_Users:FailedSignInsPerAddress"] = $"{FailedSignIns}",
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Trace",
        ["Logging:Console:LogLevel:Default"] = "Critical",
    };

    protected override void AddServices(IServiceCollection services)
        => services.AddSingleton<ILoggerProvider>(_log).AddSingleton<IStartupFilter, Proxy>();

    // What ASPNETCORE_FORWARDEDHEADERS_ENABLED=true does, for this site only.
    private sealed class Proxy : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
            next(app);
        };
    }

    private sealed class EveryLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
