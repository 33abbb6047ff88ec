namespace OrchardCore.Recipes.Models;

/// <summary>A recipe that was tried or applied.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="IsDryRun">Whether everything was taken back.</param>
/// <param name="Report">What was, or would be, done.</param>
/// <param name="Error">Why nothing was done; null when the recipe ran to its end.</param>
public sealed record RecipeRun(RecipeDescriptor Recipe, bool IsDryRun, RecipeReport Report, RecipeExecutionException? Error)
{
    /// <summary>In the environment of an execution: true makes it a dry run.</summary>
    public const string DryRunKey = "RecipeDryRun";

    /// <summary>In the environment of an execution: true replaces content that editors changed since it was imported.</summary>
    public const string ReplacesEditedKey = "RecipeReplacesEdited";
}
