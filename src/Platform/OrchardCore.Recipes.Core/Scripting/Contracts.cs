using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Scripting;

/// <summary>A function that scripts can call by its name. An asynchronous one also exists as <c>{Name}Async</c>.</summary>
public class GlobalMethod
{
    public required string Name { get; set; }

    public Func<IServiceProvider, Delegate>? Method { get; set; }

    public Func<IServiceProvider, Delegate>? AsyncMethod { get; set; }
}

/// <summary>Contributes functions to all scripts, or, when passed to <see cref="IScriptingManager"/>, to one of them.</summary>
public interface IGlobalMethodProvider
{
    IEnumerable<GlobalMethod> GetMethods();
}

/// <summary>What one evaluation may see: its functions and files.</summary>
public interface IScriptingScope;

/// <summary>Evaluates the scripts of one prefix, e.g. <c>js:</c>.</summary>
public interface IScriptingEngine
{
    string Prefix { get; }

    object? Evaluate(IScriptingScope scope, string script);

    Task<object?> EvaluateAsync(IScriptingScope scope, string script, CancellationToken cancellationToken = default)
        => Task.FromResult(Evaluate(scope, script));

    IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider? fileProvider, string? basePath);
}

/// <summary>Evaluates directives such as <c>js: 1 + 1</c> with the engine of their prefix.</summary>
public interface IScriptingManager
{
    IScriptingEngine? GetScriptingEngine(string prefix);

    /// <summary>The value of the directive; the directive itself when no engine has its prefix.</summary>
    object? Evaluate(string directive, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scopedMethodProviders);

    Task<object?> EvaluateAsync(string directive, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scopedMethodProviders, CancellationToken cancellationToken = default)
        => Task.FromResult(Evaluate(directive, fileProvider, basePath, scopedMethodProviders));

    IReadOnlyList<IGlobalMethodProvider> GlobalMethodProviders { get; }
}
