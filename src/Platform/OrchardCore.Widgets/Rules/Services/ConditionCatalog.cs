using Microsoft.Extensions.Localization;
using OrchardCore.Rules.Models;

namespace OrchardCore.Rules.Services;

/// <summary>A kind of condition people can choose.</summary>
public sealed record ConditionKind(Type Type, string Title, string Hint)
{
    public string Name => Type.Name;

    public bool IsGroup => Type.IsAssignableTo(typeof(ConditionGroup));

    public Condition Create()
    {
        var condition = (Condition)Activator.CreateInstance(Type)!;
        condition.Name = Name;
        condition.ConditionId = IdGenerator.GenerateId();
        return condition;
    }
}

/// <summary>The kinds of conditions and what conditions say, in words.</summary>
public sealed class ConditionCatalog
{
    private readonly IStringLocalizer S;

    public ConditionCatalog(IStringLocalizer<ConditionCatalog> localizer)
    {
        S = localizer;
        Kinds =
        [
            new(typeof(BooleanCondition), S["Always or never"], S["On every page, or on none."]),
            new(typeof(HomepageCondition), S["Home page"], S["On the home page, or everywhere else."]),
            new(typeof(UrlCondition), S["Address"], S["On pages whose address matches."]),
            new(typeof(ContentTypeCondition), S["Content type"], S["On pages of a kind of content, such as events."]),
            new(typeof(IsAnonymousCondition), S["Not signed in"], S["For visitors who are not signed in."]),
            new(typeof(IsAuthenticatedCondition), S["Signed in"], S["For people who are signed in."]),
            new(typeof(RoleCondition), S["Role"], S["For people with a role."]),
            new(typeof(CultureCondition), S["Language"], S["For a language of the page."]),
            new(typeof(JavascriptCondition), S["JavaScript"], S["A script whose last value is true or false."]),
            new(typeof(AllConditionGroup), S["Group: all"], S["Every condition in it must hold."]),
            new(typeof(AnyConditionGroup), S["Group: one"], S["One condition in it must hold."]),
        ];
        Operations =
        [
            (nameof(StringEqualsOperator), S["is"]),
            (nameof(StringNotEqualsOperator), S["is not"]),
            (nameof(StringStartsWithOperator), S["begins with"]),
            (nameof(StringNotStartsWithOperator), S["does not begin with"]),
            (nameof(StringEndsWithOperator), S["ends with"]),
            (nameof(StringNotEndsWithOperator), S["does not end with"]),
            (nameof(StringContainsOperator), S["contains"]),
            (nameof(StringNotContainsOperator), S["does not contain"]),
        ];
    }

    public IReadOnlyList<ConditionKind> Kinds { get; }

    public IReadOnlyList<(string Name, string Text)> Operations { get; }

    public ConditionKind? Find(string? name) => Kinds.FirstOrDefault(kind => kind.Name == name);

    public ConditionKind Of(Condition condition) => Find(condition.GetType().Name)
        ?? throw new InvalidOperationException($"There is no editor for the condition '{condition.GetType().Name}'.");

    /// <summary>The condition as a phrase; that of a group names only the group.</summary>
    public string Describe(Condition condition) => condition switch
    {
        BooleanCondition always => always.Value ? S["always"] : S["never"],
        HomepageCondition home => home.Value ? S["on the home page"] : S["not on the home page"],
        IsAnonymousCondition => S["visitor is not signed in"],
        IsAuthenticatedCondition => S["visitor is signed in"],
        StringCondition text => $"{Of(text).Title} {Words(text.Operation)} „{text.Value}“",
        JavascriptCondition script => $"JavaScript: {Shorten(script.Script)}",
        DisplayTextConditionGroup { DisplayText.Length: > 0 } group => group.DisplayText,
        AnyConditionGroup => S["one of these holds"],
        _ => S["all of these hold"],
    };

    /// <summary>A whole rule in one line.</summary>
    public string Describe(ConditionGroup group)
    {
        var separator = group is AnyConditionGroup ? S[" or "].Value : S[" and "].Value;
        return group.Conditions.Count == 0
            ? S["never (no condition)"]
            : string.Join(separator, group.Conditions.Select(condition => condition is ConditionGroup inner ? $"({Describe(inner)})" : Describe(condition)));
    }

    private string Words(StringOperator operation) => Operations.First(known => known.Name == operation.GetType().Name).Text;

    private static string Shorten(string text) => text.Length > 60 ? text[..57] + "…" : text;
}
