using System.Text.Json.Nodes;

namespace OrchardCore.Recipes.Models;

/// <summary>One step of a running recipe.</summary>
public class RecipeExecutionContext
{
    public string ExecutionId { get; set; } = string.Empty;

    /// <summary>The parameters of the execution, an <c>IDictionary&lt;string, object&gt;</c>.</summary>
    public object Environment { get; set; } = null!;

    /// <summary>The name of the step.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The step, its script expressions replaced by their values.</summary>
    public JsonObject Step { get; set; } = [];

    public RecipeDescriptor RecipeDescriptor { get; set; } = null!;

    /// <summary>Recipes to run after this step, in the same transaction.</summary>
    public IEnumerable<RecipeDescriptor>? InnerRecipes { get; set; }

    /// <summary>Any error makes the whole recipe fail.</summary>
    public IList<string> Errors { get; } = [];

    /// <summary>Counted from 1. The built-in platform's addition.</summary>
    public int StepNumber { get; set; }

    /// <summary>What the recipe did so far. The built-in platform's addition.</summary>
    public RecipeReport Report { get; set; } = new();

    /// <summary>
    /// Whether everything will be taken back. Steps that reach beyond the database (files, other servers) then only report.
    /// The built-in platform's addition.
    /// </summary>
    public bool IsDryRun { get; set; }

    /// <summary>Whether content that editors changed since it was imported is replaced too. The built-in platform's addition.</summary>
    public bool ReplacesEdited { get; set; }
}
