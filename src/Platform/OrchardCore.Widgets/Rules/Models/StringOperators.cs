using System.Text.Json.Serialization;
using OrchardCore.Rules.Services;

namespace OrchardCore.Rules.Models;

/// <summary>How two texts are compared.</summary>
[JsonConverter(typeof(StringOperatorJsonConverter))]
public abstract class StringOperator
{
    public bool CaseSensitive { get; set; }

    /// <summary>Whether the operator says that something is not so; then it must hold for every value.</summary>
    [JsonIgnore]
    public virtual bool Negates => false;

    [JsonIgnore]
    protected StringComparison Comparison => CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public abstract bool Compare(string actual, string expected);

    /// <summary>Whether the comparison holds for one of the values (for all of them, if the operator negates).</summary>
    public bool CompareAny(IReadOnlyCollection<string> actual, string expected)
        => actual.Count == 0
            ? Compare(string.Empty, expected)
            : Negates ? actual.All(value => Compare(value, expected)) : actual.Any(value => Compare(value, expected));
}

public class StringEqualsOperator : StringOperator
{
    public override bool Compare(string actual, string expected) => actual.Equals(expected, Comparison);
}

public class StringStartsWithOperator : StringOperator
{
    public override bool Compare(string actual, string expected) => actual.StartsWith(expected, Comparison);
}

public class StringEndsWithOperator : StringOperator
{
    public override bool Compare(string actual, string expected) => actual.EndsWith(expected, Comparison);
}

public class StringContainsOperator : StringOperator
{
    public override bool Compare(string actual, string expected) => actual.Contains(expected, Comparison);
}

public class StringNotEqualsOperator : StringEqualsOperator
{
    public override bool Negates => true;

    public override bool Compare(string actual, string expected) => !base.Compare(actual, expected);
}

public class StringNotStartsWithOperator : StringStartsWithOperator
{
    public override bool Negates => true;

    public override bool Compare(string actual, string expected) => !base.Compare(actual, expected);
}

public class StringNotEndsWithOperator : StringEndsWithOperator
{
    public override bool Negates => true;

    public override bool Compare(string actual, string expected) => !base.Compare(actual, expected);
}

public class StringNotContainsOperator : StringContainsOperator
{
    public override bool Negates => true;

    public override bool Compare(string actual, string expected) => !base.Compare(actual, expected);
}
