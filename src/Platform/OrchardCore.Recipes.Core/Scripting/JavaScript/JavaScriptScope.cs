using Jint;

namespace OrchardCore.Scripting.JavaScript;

/// <summary>One engine with the global methods of one evaluation.</summary>
public sealed class JavaScriptScope : IScriptingScope
{
    public JavaScriptScope(Engine engine, IServiceProvider serviceProvider, IEnumerable<GlobalMethod> methods)
    {
        Engine = engine;
        foreach (var method in methods)
        {
            var synchronous = method.Method?.Invoke(serviceProvider);
            var asynchronous = method.AsyncMethod?.Invoke(serviceProvider);
            if ((synchronous ?? asynchronous) is { } named)
            {
                engine.SetValue(method.Name, named);
            }

            if (asynchronous is not null)
            {
                engine.SetValue($"{method.Name}Async", asynchronous);
            }
        }
    }

    public Engine Engine { get; }
}
