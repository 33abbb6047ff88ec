using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OrchardCore.Json;
using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>What step handlers need most: reading the step strictly and reporting what they did.</summary>
public static class RecipeExecutionContextExtensions
{
    private static readonly JsonSerializerOptions _strict = new(JOptions.Default) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>
    /// The step as an object of <typeparamref name="T"/>. A member that <typeparamref name="T"/> lacks is an error that names its place, as
    /// is an entry of null in a list; a value of null is one that is not given.
    /// </summary>
    public static T Bind<T>(this RecipeExecutionContext context) where T : RecipeStepModel
    {
        var step = context.Step.DeepClone().AsObject();
        RemoveNulls(step);
        foreach (var (name, value) in step)
        {
            for (var i = 0; value is JsonArray list && i < list.Count; i++)
            {
                RemoveNulls(list[i] as JsonObject);
                _ = list[i] ?? throw new RecipeStepException($"$.{name}[{i}]", "there is nothing here (null).");
            }
        }

        return step.Deserialize<T>(_strict)!;
    }

    public static void Created(this RecipeExecutionContext context, string subject)
        => context.Add(RecipeChangeKind.Created, subject);

    public static void Changed(this RecipeExecutionContext context, string subject, IReadOnlyList<JsonDifference>? differences = null)
        => context.Add(RecipeChangeKind.Changed, subject, differences: differences);

    public static void Removed(this RecipeExecutionContext context, string subject)
        => context.Add(RecipeChangeKind.Removed, subject);

    public static void Unchanged(this RecipeExecutionContext context, string subject, int count = 1)
        => context.Add(RecipeChangeKind.Unchanged, subject, count: count);

    /// <summary>Reports something that differs from the recipe and was left alone.</summary>
    public static void Kept(this RecipeExecutionContext context, string subject, string reason)
        => context.Add(RecipeChangeKind.Kept, subject, reason);

    /// <summary>Reports a thing by its stored state before (null: none) and after the step.</summary>
    public static void Compared(this RecipeExecutionContext context, string subject, JsonNode? before, JsonNode? after)
    {
        if (before is null)
        {
            context.Created(subject);
        }
        else if (JsonNode.DeepEquals(before, after))
        {
            context.Unchanged(subject);
        }
        else
        {
            context.Changed(subject, JsonDifference.Between(before, after));
        }
    }

    private static void RemoveNulls(JsonObject? properties)
    {
        foreach (var name in properties?.Where(property => property.Value is null).Select(property => property.Key).ToArray() ?? [])
        {
            properties!.Remove(name);
        }
    }

    private static void Add(
        this RecipeExecutionContext context,
        RecipeChangeKind kind,
        string subject,
        string? reason = null,
        IReadOnlyList<JsonDifference>? differences = null,
        int count = 1)
        => context.Report.Add(new RecipeChange(context.RecipeDescriptor?.RecipeFileInfo?.Name ?? string.Empty, context.StepNumber, context.Name, kind, subject, reason)
        {
            Differences = differences ?? [],
            Count = count,
        });
}

/// <summary>Base of the models that <see cref="RecipeExecutionContextExtensions.Bind{T}"/> reads.</summary>
public abstract class RecipeStepModel
{
    public string? Name { get; set; }
}
