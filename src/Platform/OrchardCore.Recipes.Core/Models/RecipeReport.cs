using OrchardCore.Json;

namespace OrchardCore.Recipes.Models;

/// <summary>What a recipe did with one thing.</summary>
public enum RecipeChangeKind
{
    Created,
    Changed,
    Removed,

    /// <summary>It was already as the recipe wants it.</summary>
    Unchanged,

    /// <summary>It differs from the recipe and was left alone, e.g. because an editor changed it since.</summary>
    Kept,
}

/// <param name="Recipe">File name of the recipe.</param>
/// <param name="StepNumber">Counted from 1.</param>
/// <param name="StepName">Name of the step.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">The thing, e.g. <c>role Editor</c>.</param>
/// <param name="Reason">Why it was left alone; null otherwise.</param>
public sealed record RecipeChange(string Recipe, int StepNumber, string StepName, RecipeChangeKind Kind, string Subject, string? Reason = null)
{
    /// <summary>What is different now; empty when the step does not tell.</summary>
    public IReadOnlyList<JsonDifference> Differences { get; init; } = [];

    /// <summary>How many things this is about.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>
/// What an execution created, changed and left alone, in order. The caller may put its own into the environment under
/// <see cref="EnvironmentKey"/> and read it afterwards.
/// </summary>
public sealed class RecipeReport
{
    public const string EnvironmentKey = "RecipeReport";

    private readonly List<RecipeChange> _changes = [];

    public IReadOnlyList<RecipeChange> Changes => _changes;

    /// <summary>Whether the execution altered anything.</summary>
    public bool HasChanges => _changes.Exists(change => change.Kind is RecipeChangeKind.Created or RecipeChangeKind.Changed or RecipeChangeKind.Removed);

    public int Count(RecipeChangeKind kind) => _changes.Where(change => change.Kind == kind).Sum(change => change.Count);

    public void Add(RecipeChange change) => _changes.Add(change);

    /// <summary>Forgets what came after the first <paramref name="count"/> changes.</summary>
    internal void GoBackTo(int count) => _changes.RemoveRange(count, _changes.Count - count);
}
