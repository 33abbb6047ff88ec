using Defus.Common.Pages;
using Microsoft.Extensions.Logging;

namespace Defus.OutputCache.Http;

/// <summary>
/// A page on which something failed is still shown, without the broken part, and the failure is logged. That is how the cache learns of it:
/// such a page is not kept.
/// </summary>
internal sealed class FailureWatch : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Error or LogLevel.Critical;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            PageDependencies.Current?.Add(DateTime.MinValue);
        }
    }

    public void Dispose()
    {
    }
}
