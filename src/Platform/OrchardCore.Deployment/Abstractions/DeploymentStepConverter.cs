using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.Deployment;

/// <summary>Stores steps with their class in <c>$type</c>, as Orchard Core does; one that is not known any more is kept.</summary>
public sealed class DeploymentStepConverter : JsonConverter<DeploymentStep>
{
    private const string Discriminator = "$type";

    private static readonly ConcurrentDictionary<string, Type> _types = new(StringComparer.Ordinal);

    internal static void Register(Type type) => _types[type.FullName!] = type;

    public override DeploymentStep Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonNode.Parse(ref reader) as JsonObject ?? throw new JsonException("A step of a deployment plan must be an object.");
        var name = json[Discriminator]?.ToString() ?? string.Empty;
        if (_types.TryGetValue(name.Split(',')[0], out var type))
        {
            json.Remove(Discriminator);
            return (DeploymentStep)json.Deserialize(type, options)!;
        }

        return new UnknownDeploymentStep
        {
            Id = json[nameof(DeploymentStep.Id)]?.ToString() ?? string.Empty,
            Name = json[nameof(DeploymentStep.Name)]?.ToString() ?? string.Empty,
            TypeDiscriminator = name,
            RawData = json.Deserialize<JsonElement>(),
        };
    }

    public override void Write(Utf8JsonWriter writer, DeploymentStep value, JsonSerializerOptions options)
    {
        if (value is UnknownDeploymentStep unknown)
        {
            unknown.RawData.WriteTo(writer);
            return;
        }

        var type = value.GetType();
        var json = JsonSerializer.SerializeToNode(value, type, options)!.AsObject();
        json.Insert(0, Discriminator, $"{type.FullName}, {AssemblyOf(type)}");
        json.WriteTo(writer, options);
    }

    // "OrchardCore.Layers.Deployment.AllLayersDeploymentStep" lies in OrchardCore.Layers.
    private static string AssemblyOf(Type type)
        => type.Namespace!.StartsWith("OrchardCore.", StringComparison.Ordinal)
            ? string.Join('.', type.Namespace.Split('.').Take(2))
            : type.Assembly.GetName().Name!;
}
