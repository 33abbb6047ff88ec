using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Files;

/// <summary>A recipe file, read as a whole and checked: an object whose <c>variables</c> stand before its <c>steps</c>.</summary>
public sealed class RecipeFile
{
    private static readonly JsonDocumentOptions _document = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = 256,
    };

    private readonly byte[] _bytes;

    private RecipeFile(string name, byte[] bytes, JsonObject variables, IReadOnlyList<JsonObject> steps)
    {
        Name = name;
        _bytes = bytes;
        Variables = variables;
        Steps = steps;
    }

    public string Name { get; }

    public JsonObject Variables { get; }

    /// <summary>The steps, each detached from the file.</summary>
    public IReadOnlyList<JsonObject> Steps { get; }

    /// <summary>Whether it may hold JavaScript.</summary>
    public bool HasScripts => _bytes.AsSpan().IndexOf("[js:"u8) >= 0;

    /// <exception cref="RecipeExecutionException">The file is missing or no recipe.</exception>
    public static async Task<RecipeFile> ReadAsync(IFileInfo file, CancellationToken cancellationToken = default)
    {
        var bytes = await ReadBytesAsync(file, cancellationToken);
        var root = ParseRoot(file.Name, bytes);
        CheckOrder(file.Name, bytes, root);
        return new RecipeFile(file.Name, bytes, ReadVariables(file.Name, bytes, root), ReadSteps(file.Name, bytes, root));
    }

    /// <summary>The place of a step, or of a JSON path within it such as <c>$.Roles[0]</c>.</summary>
    public RecipePlace PlaceOf(int stepNumber, string? stepName, string pathInStep = "$")
    {
        var path = $"$.steps[{stepNumber - 1}]{pathInStep.AsSpan(1)}";
        return new RecipePlace(Name, stepNumber, stepName, path, JsonLocator.FindLine(_bytes, path));
    }

    internal static async Task<byte[]> ReadBytesAsync(IFileInfo file, CancellationToken cancellationToken = default)
    {
        if (file is not { Exists: true, IsDirectory: false })
        {
            throw new RecipeExecutionException(new RecipePlace(file.Name), "the recipe file does not exist.");
        }

        await using var stream = file.CreateReadStream();
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken);
        var bytes = memory.ToArray();
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
    }

    internal static RecipeExecutionException BrokenJson(string file, JsonException exception)
        => new(
            new RecipePlace(file, Line: exception.LineNumber + 1, Column: exception.BytePositionInLine + 1),
            $"this is not valid JSON: {JsonErrors.Describe(exception)}",
            exception);

    private static JsonObject ParseRoot(string file, byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, JOptions.Node, _document) as JsonObject
                ?? throw new RecipeExecutionException(new RecipePlace(file, Line: 1), "a recipe is a JSON object: { \"name\": …, \"steps\": [ … ] }.");
        }
        catch (JsonException exception) when (exception.LineNumber is null && JsonLocator.FindDuplicate(bytes) is { } duplicate)
        {
            throw new RecipeExecutionException(new RecipePlace(file, Line: duplicate.Line), $"the property \"{duplicate.Name}\" is there twice.", exception);
        }
        catch (JsonException exception)
        {
            throw BrokenJson(file, exception);
        }
    }

    private static void CheckOrder(string file, byte[] bytes, JsonObject root)
    {
        if (root.IndexOf("variables") is var variables && variables > root.IndexOf("steps") && root.ContainsKey("steps"))
        {
            throw new RecipeExecutionException(Place(file, bytes, "$.variables"), "\"variables\" must stand before \"steps\".");
        }
    }

    private static JsonObject ReadVariables(string file, byte[] bytes, JsonObject root) => root["variables"] switch
    {
        null => [],
        JsonObject variables => (JsonObject)variables.DeepClone(),
        _ => throw new RecipeExecutionException(Place(file, bytes, "$.variables"), "\"variables\" must be an object of names and values."),
    };

    private static List<JsonObject> ReadSteps(string file, byte[] bytes, JsonObject root)
    {
        if (root["steps"] is null)
        {
            throw new RecipeExecutionException(new RecipePlace(file), "the recipe has no \"steps\".");
        }

        if (root["steps"] is not JsonArray array)
        {
            throw new RecipeExecutionException(Place(file, bytes, "$.steps"), "\"steps\" must be a list of steps.");
        }

        var steps = new List<JsonObject>(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            steps.Add(array[i] is JsonObject step
                ? (JsonObject)step.DeepClone()
                : throw new RecipeExecutionException(Place(file, bytes, $"$.steps[{i}]", i + 1), "a step is an object with a \"name\"."));
        }

        return steps;
    }

    private static RecipePlace Place(string file, byte[] bytes, string path, int? stepNumber = null)
        => new(file, stepNumber, Path: path, Line: JsonLocator.FindLine(bytes, path));
}
