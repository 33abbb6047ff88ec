using OrchardCore.Rules.Models;

namespace OrchardCore.Rules.Services;

/// <summary>Finds conditions that can never hold together.</summary>
public static class Contradictions
{
    /// <summary>A condition that must hold together with <paramref name="condition"/> but cannot; null when there is none.</summary>
    /// <param name="rule">The whole rule.</param>
    /// <param name="group">The group the condition stands in, or will.</param>
    public static Condition? Find(Rule rule, ConditionGroup group, Condition condition)
        => RuleTree.PathTo(rule, group)
            .Where(ancestor => ancestor is not AnyConditionGroup)
            .SelectMany(Required)
            .FirstOrDefault(other => other.ConditionId != condition.ConditionId && (Excludes(condition, other) || Excludes(other, condition)));

    /// <summary>Conditions that must hold whenever the group does.</summary>
    private static IEnumerable<Condition> Required(ConditionGroup group)
        => group.Conditions.SelectMany(condition => condition switch
        {
            AllConditionGroup inner => Required(inner),
            ConditionGroup => [],
            _ => [condition],
        });

    private static bool Excludes(Condition one, Condition other) => (one, other) switch
    {
        (IsAuthenticatedCondition, IsAnonymousCondition) => true,
        (IsAnonymousCondition, RoleCondition { Operation.Negates: false }) => true,
        (HomepageCondition first, HomepageCondition second) => first.Value != second.Value,
        (HomepageCondition { Value: true }, UrlCondition url) => !url.Operation.Compare("/", Rooted(url.Value)),
        (HomepageCondition { Value: false }, UrlCondition { Operation: StringEqualsOperator { Negates: false } } url) => Rooted(url.Value) == "/",
        (UrlCondition { Operation: StringEqualsOperator { Negates: false } } first, UrlCondition second) => !second.Operation.Compare(Rooted(first.Value), Rooted(second.Value)),
        (UrlCondition { Operation: StringStartsWithOperator { Negates: false } } first, UrlCondition { Operation: StringStartsWithOperator { Negates: false } } second)
            => !BeginAlike(Rooted(first.Value), Rooted(second.Value)),
        (StringCondition { Operation: StringEqualsOperator { Negates: false } } first, StringCondition { Operation: StringNotEqualsOperator } second)
            => first.GetType() == second.GetType() && !second.Operation.Compare(first.Value, second.Value),
        _ => false,
    };

    private static bool BeginAlike(string one, string other)
        => one.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(one, StringComparison.OrdinalIgnoreCase);

    private static string Rooted(string url) => url.StartsWith('~') ? url[1..] : url;
}
