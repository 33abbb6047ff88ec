using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;

namespace OrchardCore.Taxonomies.Fields;

/// <summary>The terms chosen for a content item.</summary>
public class TaxonomyField : ContentField
{
    public string TaxonomyContentItemId { get; set; } = string.Empty;

    public string[] TermContentItemIds { get; set; } = [];
}

/// <summary>The names of the terms, stored beside their ids by the tags editor.</summary>
public static class TagNamesExtensions
{
    public static string[] GetTagNames(this TaxonomyField field)
        => (ContentData.Of(field)["TagNames"] as JsonArray)?.Select(name => name!.ToString()).ToArray() ?? [];

    public static void SetTagNames(this TaxonomyField field, string[] tagNames)
        => ContentData.Of(field)["TagNames"] = new JsonArray([.. tagNames.Select(name => (JsonNode)name)]);
}
