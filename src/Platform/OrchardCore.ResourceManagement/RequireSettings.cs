namespace OrchardCore.ResourceManagement;

/// <summary>How a page wants a resource. Stands in for RequireSettings.</summary>
public class RequireSettings
{
    public RequireSettings(string type, string name)
    {
        Type = type;
        Name = name;
    }

    public string Type { get; }

    public string Name { get; }

    public string? Version { get; private set; }

    public string? Culture { get; private set; }

    public string? Condition { get; private set; }

    public bool? DebugMode { get; private set; }

    public bool? CdnMode { get; private set; }

    public bool? AppendVersion { get; private set; }

    public ResourceLocation Location { get; private set; }

    public ResourcePosition Position { get; private set; }

    public List<string> Dependencies { get; } = [];

    public Dictionary<string, string?> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public RequireSettings AtHead()
    {
        return AtLocation(ResourceLocation.Head);
    }

    public RequireSettings AtFoot()
    {
        return AtLocation(ResourceLocation.Foot);
    }

    /// <summary>The head wins over the foot: what is needed early is there early.</summary>
    public RequireSettings AtLocation(ResourceLocation location)
    {
        if (Location is not ResourceLocation.Head)
        {
            Location = location;
        }

        return this;
    }

    public RequireSettings UseVersion(string? version)
    {
        Version = string.IsNullOrEmpty(version) ? Version : version;
        return this;
    }

    public RequireSettings UseCdn(bool? cdn = true)
    {
        CdnMode = cdn ?? CdnMode;
        return this;
    }

    public RequireSettings UseCulture(string? cultureName)
    {
        Culture = string.IsNullOrEmpty(cultureName) ? Culture : cultureName;
        return this;
    }

    public RequireSettings UseDebugMode(bool? debugMode = true)
    {
        DebugMode = debugMode ?? DebugMode;
        return this;
    }

    public RequireSettings UseCondition(string? condition)
    {
        Condition = condition ?? Condition;
        return this;
    }

    public RequireSettings ShouldAppendVersion(bool? appendVersion = true)
    {
        AppendVersion = appendVersion ?? AppendVersion;
        return this;
    }

    public RequireSettings SetDependencies(params string[] dependencies)
    {
        Dependencies.AddRange(dependencies.Except(Dependencies, StringComparer.OrdinalIgnoreCase));
        return this;
    }

    public RequireSettings SetAttribute(string name, string value)
    {
        Attributes[name] = value;
        return this;
    }

    public RequireSettings SetPosition(ResourcePosition position)
    {
        Position = position;
        return this;
    }
}
