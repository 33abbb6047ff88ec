namespace OrchardCore.ResourceManagement;

/// <summary>Where a resource is written.</summary>
public enum ResourceLocation
{
    Unspecified,
    Foot,
    Head,
    Inline,
}

/// <summary>Where a resource stands among the others.</summary>
public enum ResourcePosition
{
    ByDependency,
    First,
    Last,
}

/// <summary>What a <c>&lt;resources&gt;</c> tag writes.</summary>
public enum ResourceTagType
{
    Meta,
    HeadLink,
    Stylesheet,
    HeadScript,
    FootScript,
    Header,
    Footer,
}
