using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Files;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Reads what stands before the steps; the steps themselves are read when the recipe runs.</summary>
public sealed class RecipeReader : IRecipeReader
{
    private static readonly JsonReaderOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    public async Task<RecipeDescriptor> GetRecipeDescriptorAsync(string recipeBasePath, IFileInfo recipeFileInfo, IFileProvider fileProvider)
    {
        var descriptor = ReadHead(recipeFileInfo.Name, await RecipeFile.ReadBytesAsync(recipeFileInfo));
        descriptor.BasePath = recipeBasePath;
        descriptor.RecipeFileInfo = recipeFileInfo;
        descriptor.FileProvider = fileProvider;
        if (string.IsNullOrEmpty(descriptor.Name))
        {
            descriptor.Name = recipeFileInfo.Name.Replace(RecipesConstants.RecipeExtension, string.Empty, StringComparison.Ordinal);
        }

        return descriptor;
    }

    private static RecipeDescriptor ReadHead(string file, byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, _options);
        var head = new RecipeDescriptor();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new RecipeExecutionException(new RecipePlace(file, Line: 1), "a recipe is a JSON object: { \"name\": …, \"steps\": [ … ] }.");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                if (name == "steps")
                {
                    break;
                }

                reader.Read();
                ReadProperty(ref reader, head, name.ToUpperInvariant());
            }
        }
        catch (JsonException exception)
        {
            throw RecipeFile.BrokenJson(file, exception);
        }

        return head;
    }

    private static void ReadProperty(ref Utf8JsonReader reader, RecipeDescriptor head, string name)
    {
        switch (name)
        {
            case "NAME":
                head.Name = ReadText(ref reader) ?? string.Empty;
                break;
            case "DISPLAYNAME":
                head.DisplayName = ReadText(ref reader);
                break;
            case "DESCRIPTION":
                head.Description = ReadText(ref reader);
                break;
            case "AUTHOR":
                head.Author = ReadText(ref reader);
                break;
            case "WEBSITE":
                head.WebSite = ReadText(ref reader);
                break;
            case "VERSION":
                head.Version = ReadText(ref reader);
                break;
            case "ISSETUPRECIPE":
                head.IsSetupRecipe = JsonSerializer.Deserialize<bool>(ref reader, JOptions.Default);
                break;
            case "EXPORTUTC":
                head.ExportUtc = JsonSerializer.Deserialize<DateTime?>(ref reader, JOptions.Default);
                break;
            case "CATEGORIES":
                head.Categories = JsonSerializer.Deserialize<string[]>(ref reader, JOptions.Default) ?? [];
                break;
            case "TAGS":
                head.Tags = JsonSerializer.Deserialize<string[]>(ref reader, JOptions.Default) ?? [];
                break;
            case "REQUIRENEWSCOPE":
                head.RequireNewScope = JsonSerializer.Deserialize<bool>(ref reader, JOptions.Default);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader) => JsonSerializer.Deserialize<string>(ref reader, JOptions.Default);
}
