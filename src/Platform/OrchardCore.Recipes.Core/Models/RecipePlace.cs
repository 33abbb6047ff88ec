using System.Text;

namespace OrchardCore.Recipes.Models;

/// <summary>A place in a recipe file, as precise as it is known.</summary>
public sealed record RecipePlace(string File, int? StepNumber = null, string? StepName = null, string? Path = null, long? Line = null, long? Column = null)
{
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (StepNumber is not null)
        {
            text.Append($", step {StepNumber}");
        }

        if (!string.IsNullOrEmpty(StepName))
        {
            text.Append($" \"{StepName}\"");
        }

        if (Path is not null)
        {
            text.Append($", {Path}");
        }

        if (Line is not null)
        {
            text.Append(Column is null ? $" (line {Line})" : $" (line {Line}, column {Column})");
        }

        return text.ToString();
    }
}
