using Acornima;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Scripting.JavaScript;

/// <summary>
/// JavaScript on Jint. A script sees the language and the global methods, nothing of .NET, and is stopped when it takes
/// longer than two seconds, 64 MB or 200 nested calls.
/// </summary>
public sealed class JavaScriptEngine : IScriptingEngine
{
    // Pages ask for the engine, few of them have a script: the interpreter is loaded by the first one.
    private readonly Lazy<PreparedScripts> _prepared = new();

    public string Prefix => "js";

    public IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider? fileProvider, string? basePath)
    {
        var engine = new Engine(options => options
            .TimeoutInterval(TimeSpan.FromSeconds(2))
            .LimitMemory(64 * 1024 * 1024)
            .LimitRecursion(200)
            .CatchClrExceptions(static exception => exception is ScriptException));
        return new JavaScriptScope(engine, serviceProvider, methods);
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

    private static object? ToObject(JsValue value)
        => value.IsNull() || value.IsUndefined() ? null : value.ToObject();

    private static string? Explain(Exception exception) => exception switch
    {
        ParseErrorException parse => $"is not valid JavaScript: {parse.Message}",
        ScriptPreparationException preparation => $"is not valid JavaScript: {preparation.InnerException?.Message ?? preparation.Message}",
        JavaScriptException error => $"failed: {error.Message}",
        PromiseRejectedException rejected => $"failed: {rejected.Message}",
        TimeoutException => "ran longer than two seconds.",
        MemoryLimitExceededException => "used more than 64 MB of memory.",
        RecursionDepthOverflowException => "called itself too deeply.",
        _ => null,
    };

    private static string Shorten(string script)
        => script.Trim() is var text && text.Length > 80 ? $"{text[..77]}…" : script.Trim();
}
