using System.Collections.Concurrent;
using Jint;

namespace OrchardCore.Scripting.JavaScript;

/// <summary>Parsed scripts by their text.</summary>
internal sealed class PreparedScripts
{
    private const int Max = 1000;

    private readonly ConcurrentDictionary<string, Prepared<Acornima.Ast.Script>> _scripts = new();

    public Prepared<Acornima.Ast.Script> Get(string script)
    {
        if (_scripts.Count > Max)
        {
            _scripts.Clear();
        }

        return _scripts.GetOrAdd(script, static text => Engine.PrepareScript(text));
    }
}
