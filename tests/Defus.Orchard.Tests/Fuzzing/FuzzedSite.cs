using System.Collections.Concurrent;
using Defus.Orchard.Tests.Http;
using Defus.Orchard.Tests.Recipes;
using Defus.Orchard.Tests.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Defus.Orchard.Tests.Fuzzing;

/// <summary>The whole site with what else can be asked for, where nobody is turned away for asking often.</summary>
public sealed class FuzzedSite : SqliteSite
{
    private readonly MailFolder _mails = new();
    private readonly ErrorLog _errors = new();

    /// <summary>A query that may be run at <c>/api/queries</c>.</summary>
    public const string Query = "Seiten";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await this.RunAsync($$"""
            { "name": "Test", "steps": [
              { "name": "feature", "enable": [ "OrchardCore.Queries.Sql", "OrchardCore.Templates", "OrchardCore.Deployment" ] },
              { "name": "queries", "Queries": [ { "Name": "{{Query}}", "Source": "Sql", "ReturnContentItems": true,
                "Template": "SELECT DocumentId FROM ContentItemIndex WHERE Published = true AND ContentType = @type:'Page' AND DisplayText LIKE @text:'%' ORDER BY DisplayText LIMIT @size:5" } ] } ] }
            """);
        await _mails.UseAsync(this);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _mails.Dispose();
    }

    /// <summary>What has been logged as errors since the last call; null if nothing.</summary>
    public string? TakeError() => _errors.Take();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["OrchardCore:OrchardCore_Users:FailedSignInsPerAddress"] = "0",
        ["OrchardCore:Defus_Contact:SecondsToWrite"] = "0",
        ["OrchardCore:Defus_Contact:Messages"] = "100000000",
        ["OrchardCore:Defus_Contact:MessagesPerVisitor"] = "100000000",
    };

    protected override void AddServices(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(_errors);

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _errors = [];

        public string? Take()
        {
            string? all = null;
            while (_errors.TryDequeue(out var error))
            {
                all += error + '\n';
            }

            return all;
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                _errors.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
