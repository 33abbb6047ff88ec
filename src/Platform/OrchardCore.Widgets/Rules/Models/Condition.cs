using System.Text.Json.Serialization;
using OrchardCore.Rules.Services;

namespace OrchardCore.Rules;

/// <summary>One question about the request. Stands in for OrchardCore.Rules.Condition.</summary>
[JsonConverter(typeof(ConditionJsonConverter))]
public abstract class Condition
{
    /// <summary>The name of the class; recipes select the condition by it.</summary>
    public string Name { get; set; } = string.Empty;

    public string? ConditionId { get; set; }
}

/// <summary>A condition made of conditions.</summary>
public abstract class ConditionGroup : Condition
{
    public List<Condition> Conditions { get; set; } = [];
}

/// <summary>Conditions that must all hold.</summary>
[JsonConverter(typeof(RuleJsonConverter))]
public class Rule : ConditionGroup
{
}
