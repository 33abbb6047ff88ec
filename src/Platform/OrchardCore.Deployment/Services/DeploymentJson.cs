using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Scripting;

namespace OrchardCore.Deployment;

/// <summary>Data as a recipe takes it. Texts that a recipe would run as scripts are marked as plain text: whoever writes content must not run code on the site that imports it.</summary>
public static class DeploymentJson
{
    public static JsonNode? From(object? value) => From(value, value?.GetType() ?? typeof(object));

    public static JsonNode? From(object? value, Type type)
    {
        var json = value is JsonNode node ? node.DeepClone() : JsonSerializer.SerializeToNode(value, type, JOptions.Default);
        return Escape(json) ?? json;
    }

    // Gives the replacement of a text, null where nothing is to be replaced.
    private static JsonValue? Escape(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToArray())
                {
                    if (Escape(member) is { } text)
                    {
                        members[name] = text;
                    }
                }

                return null;
            case JsonArray entries:
                for (var i = 0; i < entries.Count; i++)
                {
                    if (Escape(entries[i]) is { } text)
                    {
                        entries[i] = text;
                    }
                }

                return null;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String && ScriptExpressions.AsLiteral(value.GetValue<string>()) is { } literal:
                return JsonValue.Create(literal);
            default:
                return null;
        }
    }
}

/// <summary>An export is not possible; the message says why, in words for the site owner.</summary>
public sealed class DeploymentException : Exception
{
    public DeploymentException(string message)
        : base(message)
    {
    }
}
