using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Deployment;

/// <summary>The package that an export makes: a recipe and the files it names.</summary>
public class DeploymentPlanResult
{
    public const string RecipeFileName = "Recipe.json";

    public DeploymentPlanResult(IFileBuilder fileBuilder, RecipeDescriptor recipeDescriptor)
    {
        FileBuilder = fileBuilder;
        Recipe = new JsonObject
        {
            ["name"] = recipeDescriptor.Name,
            ["displayName"] = recipeDescriptor.DisplayName ?? string.Empty,
            ["description"] = recipeDescriptor.Description ?? string.Empty,
            ["author"] = recipeDescriptor.Author ?? string.Empty,
            ["website"] = recipeDescriptor.WebSite ?? string.Empty,
            ["version"] = recipeDescriptor.Version ?? string.Empty,
            ["issetuprecipe"] = recipeDescriptor.IsSetupRecipe,
            ["categories"] = new JsonArray([.. recipeDescriptor.Categories.Select(category => JsonValue.Create(category))]),
            ["tags"] = new JsonArray([.. recipeDescriptor.Tags.Select(tag => JsonValue.Create(tag))]),
        };
    }

    /// <summary>The head of the recipe; the steps are added when the package is finished.</summary>
    public JsonObject Recipe { get; }

    public IList<JsonObject> Steps { get; init; } = [];

    public IFileBuilder FileBuilder { get; }

    /// <summary>Writes the recipe into the package.</summary>
    public async Task FinalizeAsync()
    {
        Recipe["steps"] = new JsonArray([.. Steps]);
        using var recipe = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(recipe, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Recipe.WriteTo(writer);
        }

        recipe.Position = 0;
        await FileBuilder.SetFileAsync(RecipeFileName, recipe);
    }
}

/// <summary>Takes the files of a package.</summary>
public interface IFileBuilder
{
    /// <param name="subpath">The path within the package, with forward slashes.</param>
    /// <param name="stream">The content, from its current position.</param>
    Task SetFileAsync(string subpath, Stream stream);
}

public static class IFileBuilderExtensions
{
    public static async Task SetFileAsync(this IFileBuilder fileBuilder, string subpath, byte[] content)
    {
        using var stream = new MemoryStream(content);
        await fileBuilder.SetFileAsync(subpath, stream);
    }
}
