namespace OrchardCore.Rules.Models;

/// <summary>A group with a title of its own.</summary>
public abstract class DisplayTextConditionGroup : ConditionGroup
{
    public string? DisplayText { get; set; }
}

/// <summary>Every condition must hold.</summary>
public class AllConditionGroup : DisplayTextConditionGroup
{
}

/// <summary>One condition must hold.</summary>
public class AnyConditionGroup : DisplayTextConditionGroup
{
}

/// <summary>Always or never.</summary>
public class BooleanCondition : Condition
{
    public bool Value { get; set; }
}

/// <summary>Whether the request is for the home page.</summary>
public class HomepageCondition : Condition
{
    public bool Value { get; set; }
}

/// <summary>Whether somebody is signed in.</summary>
public class IsAuthenticatedCondition : Condition
{
}

/// <summary>Whether nobody is signed in.</summary>
public class IsAnonymousCondition : Condition
{
}

/// <summary>A condition that compares a text.</summary>
public abstract class StringCondition : Condition
{
    public string Value { get; set; } = string.Empty;

    public StringOperator Operation { get; set; } = new StringEqualsOperator();
}

/// <summary>The path of the request; <c>~/</c> is the root of the site.</summary>
public class UrlCondition : StringCondition
{
}

/// <summary>A role of the user.</summary>
public class RoleCondition : StringCondition
{
}

/// <summary>The culture of the request or its parent.</summary>
public class CultureCondition : StringCondition
{
}

/// <summary>The type of a content item shown in detail.</summary>
public class ContentTypeCondition : StringCondition
{
}

/// <summary>A JavaScript expression.</summary>
public class JavascriptCondition : Condition
{
    public string Script { get; set; } = string.Empty;
}
