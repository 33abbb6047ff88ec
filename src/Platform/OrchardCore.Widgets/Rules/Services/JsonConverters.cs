using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OrchardCore.Rules.Models;

namespace OrchardCore.Rules.Services;

/// <summary>Reads a class by its <c>$type</c> (or <c>Name</c>) and writes it with its <c>$type</c>, as Orchard Core stores it.</summary>
public abstract class NamedTypeJsonConverter<T> : JsonConverter<T> where T : class
{
    private const string Discriminator = "$type";

    protected abstract IReadOnlyDictionary<string, Type> Types { get; }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonNode.Parse(ref reader) as JsonObject
            ?? throw new JsonException($"A {typeof(T).Name} must be an object.");
        var name = ShortName(json[Discriminator]?.ToString()) ?? json["Name"]?.ToString();
        if (name is null || !Types.TryGetValue(name, out var type))
        {
            throw new JsonException($"There is no {typeof(T).Name} named '{name}'. Known: {string.Join(", ", Types.Keys)}.");
        }

        json.Remove(Discriminator);
        return (T)json.Deserialize(type, options)!;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        var json = JsonSerializer.SerializeToNode(value, type, options)!.AsObject();
        json.Insert(0, Discriminator, $"{type.FullName}, OrchardCore.Rules");
        json.WriteTo(writer, options);
    }

    // "OrchardCore.Rules.Models.BooleanCondition, OrchardCore.Rules" → "BooleanCondition"
    private static string? ShortName(string? discriminator)
        => discriminator?.Split(',')[0].Split('.')[^1];
}

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
