using System.Text.Json.Settings;

namespace System.Text.Json.Settings
{
    /// <summary>What a merge does with arrays both sides have.</summary>
    public enum MergeArrayHandling
    {
        Concat,
        Union,
        Replace,
        Merge,
    }

    /// <summary>What a merge does with nulls of the merged side.</summary>
    [Flags]
    public enum MergeNullValueHandling
    {
        Ignore,
        Merge,
    }

    /// <summary>How two JSON objects are merged. Stands in for Orchard Core's type of this name.</summary>
    public class JsonMergeSettings
    {
        public MergeArrayHandling MergeArrayHandling { get; set; }

        public MergeNullValueHandling MergeNullValueHandling { get; set; }

        public StringComparison PropertyNameComparison { get; set; } = StringComparison.Ordinal;
    }
}

namespace System.Text.Json.Nodes
{
    /// <summary>Cloning and merging JSON nodes.</summary>
    public static class JsonMergeExtensions
    {
        private static readonly JsonMergeSettings _defaults = new();

        public static JsonObject Clone(this JsonObject json) => (JsonObject)json.DeepClone();

        public static JsonArray Clone(this JsonArray json) => (JsonArray)json.DeepClone();

        public static JsonNode Clone(this JsonNode json) => json.DeepClone();

        /// <summary>Writes the members of <paramref name="content"/> over those of <paramref name="json"/>; objects are merged member by member.</summary>
        public static JsonObject Merge(this JsonObject json, JsonNode? content, JsonMergeSettings? settings = null)
        {
            settings ??= _defaults;
            if (content is not JsonObject other || ReferenceEquals(json, content))
            {
                return json;
            }

            foreach (var (name, value) in other)
            {
                MergeMember(json, FindName(json, name, settings.PropertyNameComparison), value, settings);
            }

            return json;
        }

        private static void MergeMember(JsonObject json, string name, JsonNode? value, JsonMergeSettings settings)
        {
            switch (value, json[name])
            {
                case (null, null) when json.ContainsKey(name):
                    break;
                case (null, var existing):
                    if (existing is null || settings.MergeNullValueHandling.HasFlag(MergeNullValueHandling.Merge))
                    {
                        json[name] = null;
                    }

                    break;
                case (JsonObject inner, JsonObject existing):
                    existing.Merge(inner, settings);
                    break;
                case (JsonArray inner, JsonArray existing):
                    MergeArrays(existing, inner, settings);
                    break;
                default:
                    json[name] = value.DeepClone();
                    break;
            }
        }

        private static void MergeArrays(JsonArray array, JsonArray other, JsonMergeSettings settings)
        {
            if (settings.MergeArrayHandling is MergeArrayHandling.Replace)
            {
                array.Clear();
            }

            for (var i = 0; i < other.Count; i++)
            {
                var item = other[i];
                if (settings.MergeArrayHandling is MergeArrayHandling.Merge && i < array.Count)
                {
                    if (array[i] is JsonObject existing && item is JsonObject inner)
                    {
                        existing.Merge(inner, settings);
                    }
                    else
                    {
                        array[i] = item?.DeepClone();
                    }
                }
                else if (settings.MergeArrayHandling is not MergeArrayHandling.Union || !array.Any(x => JsonNode.DeepEquals(x, item)))
                {
                    array.Add(item?.DeepClone());
                }
            }
        }

        private static string FindName(JsonObject json, string name, StringComparison comparison)
            => comparison is StringComparison.Ordinal || json.ContainsKey(name)
                ? name
                : json.Select(x => x.Key).FirstOrDefault(x => x.Equals(name, comparison)) ?? name;
    }
}
