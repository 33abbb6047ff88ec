using System.Text.RegularExpressions;
using Acornima;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Scripting.JavaScript;

/// <summary>
/// JavaScript on Jint. A script sees the language and the global methods, nothing of .NET, and is stopped when it takes
/// longer than 200,000 statements, two seconds, 64 MB or 200 nested calls. A regular expression has a quarter of a second,
/// an array 100,000 elements.
/// </summary>
public sealed class JavaScriptEngine : IScriptingEngine
{
    private const int MaxStatements = 200_000;
    private const uint MaxElements = 100_000;

    private static readonly Lazy<Task> _loading = new(static () => Task.Run(static () => NewEngine().Evaluate("new Date(0).toISOString()")));

    // Pages ask for the engine, few of them have a script: the interpreter is loaded by the first one.
    private readonly Lazy<PreparedScripts> _prepared = new();

    public string Prefix => "js";

    /// <summary>Begins to load the interpreter, beside whatever goes on: alone its time zones take a tenth of a set-up.</summary>
    internal static void Load() => _ = _loading.Value;

    public IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider? fileProvider, string? basePath)
    {
        return new JavaScriptScope(NewEngine(), serviceProvider, methods);
    }

    public object? Evaluate(IScriptingScope scope, string script)
    {
        var engine = ((JavaScriptScope)scope).Engine;
        try
        {
            return ToObject(engine.Evaluate(_prepared.Value.Get(script)).UnwrapIfPromise());
        }
        catch (Exception exception) when (Explain(exception) is { } reason)
        {
            throw new ScriptException($"The script \"{Shorten(script)}\" {reason}", exception);
        }
    }

    private static Engine NewEngine() => new(options => options
        .MaxStatements(MaxStatements)
        .MaxArraySize(MaxElements)
        .TimeoutInterval(TimeSpan.FromSeconds(2))
        .RegexTimeoutInterval(TimeSpan.FromMilliseconds(250))
        .LimitMemory(64 * 1024 * 1024)
        .LimitRecursion(200)
        .CatchClrExceptions(static exception => exception is ScriptException));

    private static object? ToObject(JsValue value)
        => value.IsNull() || value.IsUndefined() ? null : value.ToObject();

    private static string? Explain(Exception exception) => exception switch
    {
        ParseErrorException parse => $"is not valid JavaScript: {parse.Message}",
        ScriptPreparationException preparation => $"is not valid JavaScript: {preparation.InnerException?.Message ?? preparation.Message}",
        JavaScriptException error => $"failed: {error.Message}",
        PromiseRejectedException rejected => $"failed: {rejected.Message}",
        StatementsCountOverflowException => "took too many steps.",
        RegexMatchTimeoutException => "has a regular expression that takes too long.",
        TimeoutException => "ran longer than two seconds.",
        // Jint has one exception for both.
        MemoryLimitExceededException limit when limit.Message.Contains("array size", StringComparison.OrdinalIgnoreCase) => "made an array of more than 100,000 elements.",
        MemoryLimitExceededException => "used more than 64 MB of memory.",
        RecursionDepthOverflowException => "called itself too deeply.",
        // A method of ours that was given what it cannot use, or an import: there are no modules.
        ArgumentException or InvalidOperationException or FormatException or InvalidCastException or NullReferenceException => $"failed: {exception.Message}",
        _ => null,
    };

    private static string Shorten(string script)
        => script.Trim() is var text && text.Length > 80 ? $"{text[..77]}…" : script.Trim();
}
