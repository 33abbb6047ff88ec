namespace OrchardCore.Recipes.Models;

/// <summary>A recipe that was tried or applied.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="IsDryRun">Whether everything was taken back.</param>
/// <param name="Report">What was, or would be, done.</param>
/// <param name="Errors">Why nothing was done; none when the recipe ran to its end. A dry run names all it can find, later ones may follow from earlier ones.</param>
public sealed record RecipeRun(RecipeDescriptor Recipe, bool IsDryRun, RecipeReport Report, IReadOnlyList<RecipeExecutionException> Errors)
{
    /// <summary>In the environment of a dry run: a <c>List&lt;RecipeExecutionException&gt;</c>. Errors go there, and the run goes on.</summary>
    public const string ErrorsKey = "RecipeErrors";

    /// <summary>In the environment of an execution: true makes it a dry run.</summary>
    public const string DryRunKey = "RecipeDryRun";

    /// <summary>In the environment of an execution: true replaces content that editors changed since it was imported.</summary>
    public const string ReplacesEditedKey = "RecipeReplacesEdited";

    /// <summary>The first error; null when the recipe ran to its end.</summary>
    public RecipeExecutionException? Error => Errors.Count > 0 ? Errors[0] : null;
}
