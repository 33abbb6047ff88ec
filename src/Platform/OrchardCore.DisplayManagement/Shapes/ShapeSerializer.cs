using System.Text.Json.Nodes;

namespace OrchardCore.DisplayManagement.Shapes;

internal static class ShapeSerializer
{
    public static JsonObject Serialize(IShape shape)
    {
        return Serialize(shape, new HashSet<object>(ReferenceEqualityComparer.Instance));
    }

    private static JsonObject Serialize(IShape shape, HashSet<object> seen)
    {
        var json = new JsonObject { ["Shape"] = shape.Metadata.Type };
        if (!seen.Add(shape))
        {
            return json;
        }

        json["Metadata"] = new JsonObject
        {
            ["DisplayType"] = shape.Metadata.DisplayType,
            ["Name"] = shape.Metadata.Name,
            ["Differentiator"] = shape.Metadata.Differentiator,
            ["Position"] = shape.Metadata.Position,
            ["Alternates"] = Strings(shape.Metadata.Alternates),
            ["Wrappers"] = Strings(shape.Metadata.Wrappers),
        };
        json["Id"] = shape.Id;
        json["Classes"] = Strings(shape.Classes);

        var properties = new JsonObject();
        foreach (var (name, value) in shape.Properties)
        {
            properties[name] = value is IShape child ? Serialize(child, seen) : JsonValue.Create(value?.ToString());
        }

        json["Properties"] = properties;
        json["Items"] = new JsonArray([.. shape.Items.OfType<IShape>().Select(item => (JsonNode)Serialize(item, seen))]);
        return json;
    }

    private static JsonArray Strings(IEnumerable<string> values)
    {
        return new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]);
    }
}
