namespace OrchardCore.ResourceManagement;

/// <summary>A script or style by name. Stands in for ResourceDefinition.</summary>
public class ResourceDefinition
{
    public ResourceDefinition(ResourceManifest manifest, string type, string name)
    {
        Manifest = manifest;
        Type = type;
        Name = name;
    }

    public ResourceManifest Manifest { get; }

    public string Type { get; }

    public string Name { get; }

    public string? Version { get; private set; }

    public bool? AppendVersion { get; private set; }

    public string? Url { get; private set; }

    public string? UrlDebug { get; private set; }

    public string? UrlCdn { get; private set; }

    public string? UrlCdnDebug { get; private set; }

    public string? CdnIntegrity { get; private set; }

    public string? CdnDebugIntegrity { get; private set; }

    public bool CdnSupportsSsl { get; private set; }

    public string? BasePath { get; private set; }

    public string? InnerContent { get; private set; }

    public string[]? Cultures { get; private set; }

    public List<string> Dependencies { get; } = [];

    public ResourcePosition Position { get; private set; }

    public Dictionary<string, string?> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="url">Such as <c>~/Defus.Theme/css/site.css</c>.</param>
    /// <param name="urlDebug">The same, readable.</param>
    public ResourceDefinition SetUrl(string? url, string? urlDebug = null)
    {
        Url = url;
        UrlDebug = urlDebug;
        return this;
    }

    public ResourceDefinition SetCdn(string? cdnUrl, string? cdnUrlDebug = null, bool? cdnSupportsSsl = null)
    {
        UrlCdn = cdnUrl;
        UrlCdnDebug = cdnUrlDebug;
        CdnSupportsSsl = cdnSupportsSsl ?? true;
        return this;
    }

    public ResourceDefinition SetCdnIntegrity(string? cdnIntegrity, string? cdnDebugIntegrity = null)
    {
        CdnIntegrity = cdnIntegrity;
        CdnDebugIntegrity = cdnDebugIntegrity;
        return this;
    }

    public ResourceDefinition SetVersion(string? version)
    {
        Version = version;
        return this;
    }

    public ResourceDefinition SetDependencies(params string[] dependencies)
    {
        Dependencies.AddRange(dependencies.Except(Dependencies, StringComparer.OrdinalIgnoreCase));
        return this;
    }

    public ResourceDefinition SetCultures(params string[] cultures)
    {
        Cultures = cultures;
        return this;
    }

    public ResourceDefinition SetAttribute(string name, string value)
    {
        Attributes[name] = value;
        return this;
    }

    public ResourceDefinition SetBasePath(string? basePath)
    {
        BasePath = basePath;
        return this;
    }

    public ResourceDefinition SetInnerContent(string? innerContent)
    {
        InnerContent = innerContent;
        return this;
    }

    public ResourceDefinition SetPosition(ResourcePosition position)
    {
        Position = position;
        return this;
    }

    public ResourceDefinition ShouldAppendVersion(bool? appendVersion)
    {
        AppendVersion = appendVersion;
        return this;
    }
}
