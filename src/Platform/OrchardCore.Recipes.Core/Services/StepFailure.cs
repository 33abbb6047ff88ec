using System.Reflection;
using System.Text.Json;
using OrchardCore.Recipes.Files;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>What an exception says to the author of a recipe.</summary>
internal static class StepFailure
{
    /// <summary>The JSON path within the step and the reason.</summary>
    public static (string Path, string Reason) Explain(Exception exception) => exception switch
    {
        RecipeStepException failure => (failure.Path, failure.Message),
        JsonException json => (json.Path ?? "$", JsonErrors.Describe(json)),
        TargetInvocationException { InnerException: { } inner } => Explain(inner),
        AggregateException { InnerExceptions: [var single] } => Explain(single),
        _ => ("$", exception.Message),
    };
}
