using System.Text.Json;
using System.Text.Json.Nodes;

namespace Defus.Orchard.Tests.Modules;

/// <summary>A recipe as it lies in the repository; nothing in it is run.</summary>
internal sealed class RecipeFile
{
    private static readonly JsonDocumentOptions _options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private RecipeFile(string path)
    {
        Path = path;
        Json = (JsonObject)JsonNode.Parse(File.ReadAllText(path), documentOptions: _options)!;
    }

    public static string Folder => System.IO.Path.Combine(Repository.Root, "recipes");

    public string Path { get; }

    public JsonObject Json { get; }

    public string Name => (string)Json["name"]!;

    public static IReadOnlyList<RecipeFile> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.recipe.json").Order(StringComparer.Ordinal).Select(path => new RecipeFile(path))];

    /// <summary>The steps of this name in all recipes.</summary>
    public static IEnumerable<JsonObject> Steps(string name)
        => All.SelectMany(recipe => recipe.Json["steps"]!.AsArray()).OfType<JsonObject>().Where(step => string.Equals((string?)step["name"], name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The content items of all recipes that stand on their own.</summary>
    public static IEnumerable<JsonObject> Items => Steps("content").SelectMany(step => step["data"]!.AsArray()).OfType<JsonObject>();

    /// <summary>All content items, also those inside others: widgets, menu items, terms.</summary>
    public static IEnumerable<JsonObject> AllItems => Items.SelectMany(Descend).Where(node => node.ContainsKey("ContentType") && node.ContainsKey("ContentItemId"));

    /// <summary>The object and all objects in it.</summary>
    public static IEnumerable<JsonObject> Descend(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Descend(property.Value)).Prepend(json),
        JsonArray array => array.SelectMany(Descend),
        _ => [],
    };

    /// <summary>All strings in it.</summary>
    public static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Strings(property.Value)),
        JsonArray array => array.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
