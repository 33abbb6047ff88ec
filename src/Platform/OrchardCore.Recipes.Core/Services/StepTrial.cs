using System.Text.Json.Nodes;

namespace OrchardCore.Recipes.Services;

/// <summary>
/// A step of a dry run: what is wrong in one of its lists is taken out, so that the rest can be tried. Places are those of
/// the step as it was written.
/// </summary>
internal sealed class StepTrial
{
    private readonly JsonObject _step;
    private readonly Dictionary<JsonNode, string> _places = new(ReferenceEqualityComparer.Instance);

    public StepTrial(JsonObject step)
    {
        _step = (JsonObject)step.DeepClone();
        Note(_step);
    }

    /// <summary>The step with what is left of it.</summary>
    public JsonObject Step => (JsonObject)_step.DeepClone();

    /// <summary>
    /// Takes out the innermost entry of a list at which an error was found; where there is no list, the thing with a name, such as a template
    /// or a setting.
    /// </summary>
    /// <param name="path">The place in <see cref="Step"/>; becomes that in the step as it was written.</param>
    /// <returns>False: the step cannot be tried without what is wrong.</returns>
    public bool TakeOut(ref string path)
    {
        if (Innermost(_step, path) is { Parent: JsonArray list } entry)
        {
            path = string.Concat(_places[entry], path.AsSpan(entry.GetPath().Length));
            list.Remove(entry);
            return true;
        }

        if (At(_step, path) is not { } member || member.GetPath() == "$.name")
        {
            return false;
        }

        var named = member is JsonObject ? At(member, path) ?? member : member;
        return ((JsonObject)named.Parent!).Remove(named.GetPropertyName());
    }

    private void Note(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var entry in list.OfType<JsonNode>())
            {
                _places[entry] = entry.GetPath();
            }
        }

        foreach (var child in Children(node))
        {
            Note(child);
        }
    }

    private static JsonNode? Innermost(JsonNode node, string path)
        => At(node, path) is not { } child ? null : Innermost(child, path) ?? (node is JsonArray ? child : null);

    // The child on the way to a place.
    private static JsonNode? At(JsonNode node, string path)
        => Children(node).FirstOrDefault(child => child.GetPath() is var place
            && path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] is '.' or '['));

    private static IEnumerable<JsonNode> Children(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>(),
        JsonArray entries => entries.OfType<JsonNode>(),
        _ => [],
    };
}
