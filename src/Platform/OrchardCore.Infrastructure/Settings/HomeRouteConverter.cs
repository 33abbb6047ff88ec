using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.Settings;

/// <summary>Route values are texts.</summary>
public sealed class HomeRouteConverter : JsonConverter<RouteValueDictionary>
{
    public override RouteValueDictionary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => RouteValueDictionary.FromArray([.. (JsonSerializer.Deserialize<Dictionary<string, string?>>(ref reader, options) ?? [])
            .Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value))]);

    public override void Write(Utf8JsonWriter writer, RouteValueDictionary value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString()), options);
}
