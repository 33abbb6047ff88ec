using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Recipes.Models;
using OrchardCore.Scripting;

namespace OrchardCore.Recipes.Services;

/// <summary>Replaces the script expressions in a step by their values.</summary>
internal sealed class RecipeStepScripts
{
    private readonly IScriptingManager _scripting;
    private readonly RecipeDescriptor _recipe;
    private readonly IGlobalMethodProvider[] _methods;

    public RecipeStepScripts(IScriptingManager scripting, RecipeDescriptor recipe, IGlobalMethodProvider methods)
    {
        _scripting = scripting;
        _recipe = recipe;
        _methods = [methods];
    }

    /// <exception cref="RecipeStepException">A script failed; its place is named.</exception>
    public void Evaluate(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (key, value) in members.ToArray())
                {
                    if (Replace(value) is { } text)
                    {
                        members[key] = text;
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (Replace(items[i]) is { } text)
                    {
                        items[i] = text;
                    }
                }

                break;
        }
    }

    private string? Replace(JsonNode? node)
    {
        if (node is not JsonValue value)
        {
            Evaluate(node);
            return null;
        }

        if (value.GetValueKind() != JsonValueKind.String || !ScriptExpressions.IsExpression(value.GetValue<string>(), out _))
        {
            return null;
        }

        try
        {
            return _scripting.EvaluateText(value.GetValue<string>(), _recipe.FileProvider, _recipe.BasePath, _methods);
        }
        catch (ScriptException exception)
        {
            throw new RecipeStepException(value, exception.Message);
        }
    }
}
