namespace OrchardCore.Recipes.Models;

/// <summary>
/// A recipe could not be read or run; nothing of it remains. The message names file, step, place and reason, e.g.
/// <c>defus.recipe.json, step 4 "ContentDefinition", $.steps[3].ContentTypes[0].Name (line 120): …</c>
/// </summary>
public class RecipeExecutionException : Exception
{
    public RecipeExecutionException(RecipeStepResult recipeStepResult)
        : base(string.Join(' ', recipeStepResult.Errors))
    {
        StepResult = recipeStepResult;
        Reason = Message;
    }

    public RecipeExecutionException(Exception exception, RecipeStepResult recipeStepResult)
        : base(exception.Message, exception)
    {
        StepResult = recipeStepResult;
        Reason = exception.Message;
    }

    public RecipeExecutionException(RecipePlace place, string reason, Exception? innerException = null)
        : base($"{place}: {reason}", innerException)
    {
        RecipeFile = place.File;
        StepNumber = place.StepNumber;
        JsonPath = place.Path;
        Line = place.Line;
        Column = place.Column;
        Reason = reason;
        StepResult = new RecipeStepResult { StepName = place.StepName, IsCompleted = true, Errors = [reason] };
    }

    public RecipeStepResult StepResult { get; }

    /// <summary>File name of the recipe.</summary>
    public string? RecipeFile { get; }

    /// <summary>Counted from 1; null when the file as a whole is wrong.</summary>
    public int? StepNumber { get; }

    public string? StepName => StepResult.StepName;

    /// <summary>Place within the file, e.g. <c>$.steps[3].Roles[0]</c>.</summary>
    public string? JsonPath { get; }

    /// <summary>Counted from 1.</summary>
    public long? Line { get; }

    /// <summary>Counted from 1 in bytes; known only for broken JSON.</summary>
    public long? Column { get; }

    public string Reason { get; }
}
