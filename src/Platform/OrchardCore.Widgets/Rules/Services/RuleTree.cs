namespace OrchardCore.Rules.Services;

/// <summary>Finds and moves the conditions of a rule.</summary>
public static class RuleTree
{
    /// <summary>Gives an id to every condition that came without one.</summary>
    public static void EnsureIds(Rule rule) => EnsureIds(rule, "c");

    /// <summary>The group of this id; the rule itself when it is empty.</summary>
    public static ConditionGroup? FindGroup(Rule rule, string? id)
        => string.IsNullOrEmpty(id) || id == rule.ConditionId ? rule : Find(rule, id)?.Condition as ConditionGroup;

    /// <summary>The condition of this id and the group it stands in.</summary>
    public static (Condition Condition, ConditionGroup Parent)? Find(ConditionGroup group, string? id)
    {
        foreach (var condition in group.Conditions)
        {
            if (condition.ConditionId == id)
            {
                return (condition, group);
            }

            if (condition is ConditionGroup inner && Find(inner, id) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Moves a condition; false when it would end within itself.</summary>
    public static bool Move(Condition condition, ConditionGroup from, ConditionGroup to, int index)
    {
        if (to == condition || (condition is ConditionGroup group && Contains(group, to)))
        {
            return false;
        }

        from.Conditions.Remove(condition);
        to.Conditions.Insert(Math.Clamp(index, 0, to.Conditions.Count), condition);
        return true;
    }

    /// <summary>The groups from the rule down to a group.</summary>
    public static IReadOnlyList<ConditionGroup> PathTo(ConditionGroup rule, ConditionGroup group)
    {
        if (rule == group)
        {
            return [rule];
        }

        foreach (var inner in rule.Conditions.OfType<ConditionGroup>())
        {
            if (PathTo(inner, group) is { Count: > 0 } path)
            {
                return [rule, .. path];
            }
        }

        return [];
    }

    private static bool Contains(ConditionGroup group, ConditionGroup wanted)
        => group.Conditions.OfType<ConditionGroup>().Any(inner => inner == wanted || Contains(inner, wanted));

    private static void EnsureIds(Condition condition, string path)
    {
        if (string.IsNullOrEmpty(condition.ConditionId))
        {
            condition.ConditionId = path;
        }

        if (condition is ConditionGroup group)
        {
            for (var i = 0; i < group.Conditions.Count; i++)
            {
                EnsureIds(group.Conditions[i], $"{path}-{i}");
            }
        }
    }
}
