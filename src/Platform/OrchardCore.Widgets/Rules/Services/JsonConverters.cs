using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OrchardCore.Rules.Models;

namespace OrchardCore.Rules.Services;

/// <summary>Conditions by name.</summary>
public sealed class ConditionJsonConverter : NamedTypeJsonConverter<Condition>
{
    private static readonly Dictionary<string, Type> _types = new Type[]
    {
        typeof(AllConditionGroup), typeof(AnyConditionGroup), typeof(BooleanCondition), typeof(HomepageCondition),
        typeof(IsAuthenticatedCondition), typeof(IsAnonymousCondition), typeof(UrlCondition), typeof(RoleCondition),
        typeof(CultureCondition), typeof(ContentTypeCondition), typeof(JavascriptCondition),
    }.ToDictionary(type => type.Name);

    protected override IReadOnlyDictionary<string, Type> Types => _types;

    protected override string AssemblyOf(Type type) => "OrchardCore.Rules";

    // Recipes may tell a condition by its name alone.
    protected override string? NameOf(JsonObject json) => base.NameOf(json) ?? json[nameof(Condition.Name)]?.ToString();
}

/// <summary>Operators by name.</summary>
public sealed class StringOperatorJsonConverter : NamedTypeJsonConverter<StringOperator>
{
    private static readonly Dictionary<string, Type> _types = new Type[]
    {
        typeof(StringEqualsOperator), typeof(StringNotEqualsOperator), typeof(StringStartsWithOperator), typeof(StringNotStartsWithOperator),
        typeof(StringEndsWithOperator), typeof(StringNotEndsWithOperator), typeof(StringContainsOperator), typeof(StringNotContainsOperator),
    }.ToDictionary(type => type.Name);

    protected override IReadOnlyDictionary<string, Type> Types => _types;

    protected override string AssemblyOf(Type type) => "OrchardCore.Rules";
}

/// <summary>A rule has no type of its own to tell.</summary>
public sealed class RuleJsonConverter : JsonConverter<Rule>
{
    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var model = JsonSerializer.Deserialize<Model>(ref reader, options) ?? new Model(null, null, null);
        return new Rule { Name = model.Name ?? nameof(Rule), ConditionId = model.ConditionId, Conditions = model.Conditions ?? [] };
    }

    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, new Model(value.Name, value.ConditionId, value.Conditions), options);

    private sealed record Model(string? Name, string? ConditionId, List<Condition>? Conditions);
}
