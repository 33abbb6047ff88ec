using Microsoft.Extensions.FileProviders;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Scripting;

public sealed class DefaultScriptingManager : IScriptingManager
{
    private readonly IEnumerable<IScriptingEngine> _engines;
    private readonly IServiceProvider _serviceProvider;

    public DefaultScriptingManager(
        IEnumerable<IScriptingEngine> engines,
        IEnumerable<IGlobalMethodProvider> globalMethodProviders,
        IServiceProvider serviceProvider)
    {
        _engines = engines;
        _serviceProvider = serviceProvider;
        GlobalMethodProviders = [.. globalMethodProviders];
    }

    public IReadOnlyList<IGlobalMethodProvider> GlobalMethodProviders { get; }

    public IScriptingEngine? GetScriptingEngine(string prefix)
        => _engines.FirstOrDefault(engine => engine.Prefix == prefix);

    public object? Evaluate(string directive, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scopedMethodProviders)
    {
        if (!TryParse(directive, out var engine, out var script))
        {
            return directive;
        }

        return engine.Evaluate(CreateScope(engine, fileProvider, basePath, scopedMethodProviders), script);
    }

    public async Task<object?> EvaluateAsync(string directive, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scopedMethodProviders, CancellationToken cancellationToken = default)
    {
        if (!TryParse(directive, out var engine, out var script))
        {
            return directive;
        }

        return await engine.EvaluateAsync(CreateScope(engine, fileProvider, basePath, scopedMethodProviders), script, cancellationToken);
    }

    private IScriptingScope CreateScope(IScriptingEngine engine, IFileProvider? fileProvider, string? basePath, IEnumerable<IGlobalMethodProvider>? scoped)
        => engine.CreateScope(
            GlobalMethodProviders.Concat(scoped ?? []).SelectMany(provider => provider.GetMethods()), ShellScope.Services ?? _serviceProvider, fileProvider, basePath);

    private bool TryParse(string directive, out IScriptingEngine engine, out string script)
    {
        var colon = directive.IndexOf(':');
        engine = (colon > 0 ? GetScriptingEngine(directive[..colon]) : null)!;
        script = engine is null ? string.Empty : directive[(colon + 1)..];
        return engine is not null;
    }
}
