using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using OrchardCore.Modules;

namespace OrchardCore.Logging;

/// <summary>Keeps the last errors of the log in a ring, without what looks like a secret.</summary>
[ProviderAlias("RecentErrors")]
internal sealed partial class RecentErrors : ILoggerProvider, IRecentErrors
{
    private const int Size = 50;
    private const int MaxText = 600;

    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Queue<RecentError> _errors = new();

    public RecentErrors(TimeProvider time)
    {
        _time = time;
    }

    public long Count { get; private set; }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public IReadOnlyList<RecentError> List()
    {
        lock (_lock)
        {
            return [.. _errors.Reverse()];
        }
    }

    public void Dispose()
    {
    }

    internal static string Clean(string text)
    {
        text = Secret().Replace(text.Length > 4 * MaxText ? text[..(4 * MaxText)] : text, "$1=…");
        return text.Length > MaxText ? text[..MaxText] + "…" : text;
    }

    private void Add(string category, string message, Exception? exception)
    {
        var cause = exception?.GetBaseException();
        var error = new RecentError(_time.GetUtcNow(), category, Clean(message), cause is null ? null : Clean($"{cause.GetType().FullName}: {cause.Message}"));
        lock (_lock)
        {
            Count++;
            _errors.Enqueue(error);
            if (_errors.Count > Size)
            {
                _errors.Dequeue();
            }
        }
    }

    [GeneratedRegex("""(password|passwort|pwd|secret|token|apikey|api_key|key|authorization|cookie)["']?\s*[=:]\s*("[^"]*"|'[^']*'|[^\s;,&"']+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Secret();

    private sealed class Logger : ILogger
    {
        private readonly RecentErrors _errors;
        private readonly string _category;

        public Logger(RecentErrors errors, string category)
        {
            _errors = errors;
            _category = category;
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Error or LogLevel.Critical;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                _errors.Add(_category, formatter(state, exception), exception);
            }
        }
    }
}
