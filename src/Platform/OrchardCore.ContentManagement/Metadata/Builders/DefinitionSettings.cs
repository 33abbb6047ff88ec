using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Settings;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>How the builders write settings: under the name of their class, without values that equal the default.</summary>
internal static class DefinitionSettings
{
    private static readonly JsonMergeSettings _merge = new()
    {
        MergeArrayHandling = MergeArrayHandling.Replace,
        MergeNullValueHandling = MergeNullValueHandling.Merge,
    };

    // "false" of a bool whose default is true must be stored, so only nulls are left out.
    private static readonly JsonSerializerOptions _options = new(JOptions.Default)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Merge(JsonObject settings, JsonObject other) => settings.Merge(other, _merge);

    public static void Merge<T>(JsonObject settings, Action<T> change) where T : class, new()
    {
        var value = settings[typeof(T).Name].ToObject<T>() ?? new T();
        change(value);
        Set(settings, value);
    }

    public static void Set<T>(JsonObject settings, T value)
        => settings[typeof(T).Name] = JObject.FromObject(value ?? throw new ArgumentNullException(nameof(value)), _options);
}
