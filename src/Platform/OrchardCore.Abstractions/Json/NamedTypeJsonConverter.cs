using System.Text.Json.Nodes;

namespace System.Text.Json.Serialization;

/// <summary>Reads the class named by <c>$type</c> and writes it with its <c>$type</c>, "Full.Name, Assembly", as Orchard Core stores it.</summary>
public abstract class NamedTypeJsonConverter<T> : JsonConverter<T> where T : class
{
    private const string Discriminator = "$type";

    /// <summary>The classes by their short name.</summary>
    protected abstract IReadOnlyDictionary<string, Type> Types { get; }

    /// <summary>The assembly that Orchard Core keeps the class in.</summary>
    protected abstract string AssemblyOf(Type type);

    /// <summary>"OrchardCore.Rules.Models.BooleanCondition, OrchardCore.Rules" → "BooleanCondition".</summary>
    protected virtual string? NameOf(JsonObject json) => json[Discriminator]?.ToString().Split(',')[0].Split('.')[^1];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException($"A {typeof(T).Name} must be an object.");
        var name = NameOf(json);
        if (name is null || !Types.TryGetValue(name, out var type))
        {
            throw new JsonException($"There is no {typeof(T).Name} named '{name}'. Known: {string.Join(", ", Types.Keys)}.");
        }

        json.Remove(Discriminator);
        return (T)json.Deserialize(type, options)!;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        var json = JsonSerializer.SerializeToNode(value, type, options)!.AsObject();
        json.Insert(0, Discriminator, $"{type.FullName}, {AssemblyOf(type)}");
        json.WriteTo(writer, options);
    }
}
