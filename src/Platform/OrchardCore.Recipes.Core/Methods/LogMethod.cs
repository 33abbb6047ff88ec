using Microsoft.Extensions.Logging;

namespace OrchardCore.Scripting.Methods;

/// <summary><c>log(level, text, parameter)</c> writes to the application's log.</summary>
public sealed partial class LogMethod : IGlobalMethodProvider
{
    private readonly GlobalMethod[] _methods;

    public LogMethod(ILogger<LogMethod> logger)
    {
        _methods =
        [
            new()
            {
                Name = "log",
                Method = _ => (Action<string, string, object?>)((level, text, parameter) =>
                    Write(logger, Enum.TryParse<LogLevel>(level, ignoreCase: true, out var known) ? known : LogLevel.Information, text, parameter)),
            },
        ];
    }

    public IEnumerable<GlobalMethod> GetMethods() => _methods;

    [LoggerMessage(Message = "Script: {Text} {Parameter}")]
    private static partial void Write(ILogger logger, LogLevel level, string text, object? parameter);
}
