using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Scripting.Methods;

/// <summary>What only the scripts of one recipe can call: <c>variables(name)</c>, <c>parameters(name)</c> and <c>configuration(key, default)</c>.</summary>
public sealed class RecipeMethods : IGlobalMethodProvider
{
    private const int MaxNesting = 20;

    private readonly RecipeDescriptor _recipe;
    private readonly JsonObject _variables;
    private readonly IDictionary<string, object> _parameters;
    private readonly GlobalMethod[] _methods;
    private int _nesting;

    public RecipeMethods(RecipeDescriptor recipe, JsonObject variables, IDictionary<string, object> parameters)
    {
        _recipe = recipe;
        _variables = variables;
        _parameters = parameters;
        _methods =
        [
            Method("variables", services => (Func<string, string>)(name => GetVariable(services, name))),
            Method("parameters", _ => (Func<string, string?>)GetParameter),
            Method("configuration", services => (Func<string, string?, string?>)((key, otherwise) =>
                services.GetRequiredService<IShellConfiguration>().GetValue(key, otherwise))),
        ];
    }

    public IEnumerable<GlobalMethod> GetMethods() => _methods;

    private static GlobalMethod Method(string name, Func<IServiceProvider, Delegate> method) => new() { Name = name, Method = method };

    // The first use replaces a script by its value, so that every later use sees the same one.
    private string GetVariable(IServiceProvider services, string name)
    {
        if (_variables[name] is not { } variable)
        {
            throw new ScriptException($"The recipe defines no variable \"{name}\".");
        }

        if (_nesting >= MaxNesting)
        {
            throw new ScriptException($"The variable \"{name}\" refers to itself.");
        }

        _nesting++;
        try
        {
            var value = services.GetRequiredService<IScriptingManager>().EvaluateText(ToText(variable), _recipe.FileProvider, _recipe.BasePath, [this]);
            _variables[name] = value;
            return value;
        }
        finally
        {
            _nesting--;
        }
    }

    private string? GetParameter(string name)
        => _parameters.TryGetValue(name, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static string ToText(JsonNode node)
        => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node.ToJsonString();
}
