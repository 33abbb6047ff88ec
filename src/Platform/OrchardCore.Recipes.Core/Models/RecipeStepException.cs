using System.Text.Json.Nodes;

namespace OrchardCore.Recipes.Models;

/// <summary>Thrown by step handlers: what is wrong, and at which place of the step.</summary>
public sealed class RecipeStepException : Exception
{
    /// <param name="path">JSON path within the step, e.g. <c>$.Roles[0].Name</c>.</param>
    /// <param name="reason">What is wrong, in words for the author of the recipe.</param>
    public RecipeStepException(string path, string reason)
        : base(reason)
    {
        Path = path;
    }

    /// <param name="place">The node that is wrong; null means the step as a whole.</param>
    /// <param name="reason">What is wrong, in words for the author of the recipe.</param>
    public RecipeStepException(JsonNode? place, string reason)
        : this(place?.GetPath() ?? "$", reason)
    {
    }

    public string Path { get; }
}
