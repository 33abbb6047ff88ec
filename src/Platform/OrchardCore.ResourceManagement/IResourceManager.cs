using Microsoft.AspNetCore.Html;

namespace OrchardCore.ResourceManagement;

/// <summary>Collects what a page needs and writes it where the layout asks for it. Stands in for IResourceManager.</summary>
public interface IResourceManager
{
    /// <summary>Resources that this page alone defines.</summary>
    ResourceManifest InlineManifest { get; }

    ResourceDefinition? FindResource(RequireSettings settings);

    void NotRequired(string resourceType, string resourceName);

    RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath);

    RequireSettings RegisterResource(string resourceType, string resourceName);

    void RegisterHeadScript(IHtmlContent script);

    void RegisterFootScript(IHtmlContent script);

    void RegisterStyle(IHtmlContent style);

    void RegisterLink(LinkEntry link);

    /// <summary>Takes the place of an entry of the same name.</summary>
    void RegisterMeta(MetaEntry meta);

    /// <summary>Adds to the content of the entry of the same name.</summary>
    void AppendMeta(MetaEntry meta, string contentSeparator);

    IEnumerable<LinkEntry> GetRegisteredLinks();

    IEnumerable<MetaEntry> GetRegisteredMetas();

    IEnumerable<ResourceRequiredContext> GetRequiredResources(string resourceType);

    void RenderMeta(TextWriter writer);

    void RenderHeadLink(TextWriter writer);

    void RenderStylesheet(TextWriter writer);

    void RenderHeadScript(TextWriter writer);

    void RenderFootScript(TextWriter writer);

    void RenderLocalScript(RequireSettings settings, TextWriter writer);

    void RenderLocalStyle(RequireSettings settings, TextWriter writer);
}

/// <summary>A resource and how the page wants it. Stands in for ResourceRequiredContext.</summary>
public class ResourceRequiredContext
{
    public ResourceRequiredContext(ResourceDefinition resource, RequireSettings settings)
    {
        Resource = resource;
        Settings = settings;
    }

    public ResourceDefinition Resource { get; }

    public RequireSettings Settings { get; }
}
