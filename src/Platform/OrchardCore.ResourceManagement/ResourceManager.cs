using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;

namespace OrchardCore.ResourceManagement;

internal sealed class ResourceManager : IResourceManager
{
    private readonly ResourceManagementOptions _options;
    private readonly ResourceTags _tags;
    private readonly HtmlEncoder _encoder;
    private readonly Dictionary<string, Dictionary<string, RequireSettings>> _required = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LinkEntry> _links = [];
    private readonly List<MetaEntry> _metas = [];
    private readonly List<IHtmlContent> _headScripts = [];
    private readonly List<IHtmlContent> _footScripts = [];
    private readonly List<IHtmlContent> _styles = [];
    private ResourceManifest? _inlineManifest;

    public ResourceManager(IOptions<ResourceManagementOptions> options, ResourceTags tags, HtmlEncoder encoder)
    {
        _options = options.Value;
        _tags = tags;
        _encoder = encoder;
    }

    public ResourceManifest InlineManifest => _inlineManifest ??= new ResourceManifest();

    public ResourceDefinition? FindResource(RequireSettings settings)
    {
        ResourceDefinition? best = null;
        foreach (var manifest in _inlineManifest is null ? _options.ResourceManifests : [.. _options.ResourceManifests, _inlineManifest])
        {
            foreach (var definition in manifest.Find(settings.Type, settings.Name))
            {
                if (ResourceVersions.IsMatch(definition.Version, settings.Version)
                    && (best is null || ResourceVersions.Compare(definition.Version, best.Version) >= 0))
                {
                    best = definition;
                }
            }
        }

        return best;
    }

    public void NotRequired(string resourceType, string resourceName)
    {
        if (_required.TryGetValue(resourceType, out var ofType))
        {
            ofType.Remove(resourceName);
        }
    }

    public RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath)
    {
        if (InlineManifest.Find(resourceType, resourcePath).Count == 0)
        {
            InlineManifest.DefineResource(resourceType, resourcePath).SetUrl(resourcePath, resourceDebugPath);
        }

        return RegisterResource(resourceType, resourcePath);
    }

    public RequireSettings RegisterResource(string resourceType, string resourceName)
    {
        if (!_required.TryGetValue(resourceType, out var ofType))
        {
            _required[resourceType] = ofType = new(StringComparer.OrdinalIgnoreCase);
        }

        if (!ofType.TryGetValue(resourceName, out var settings))
        {
            ofType[resourceName] = settings = new RequireSettings(resourceType, resourceName);
        }

        return settings;
    }

    public void RegisterHeadScript(IHtmlContent script)
    {
        _headScripts.Add(script);
    }

    public void RegisterFootScript(IHtmlContent script)
    {
        _footScripts.Add(script);
    }

    public void RegisterStyle(IHtmlContent style)
    {
        _styles.Add(style);
    }

    public void RegisterLink(LinkEntry link)
    {
        _links.Add(link);
    }

    public void RegisterMeta(MetaEntry meta)
    {
        if (meta.Key.Length > 0)
        {
            _metas.RemoveAll(known => known.Key.Equals(meta.Key, StringComparison.OrdinalIgnoreCase));
        }

        _metas.Add(meta);
    }

    public void AppendMeta(MetaEntry meta, string contentSeparator)
    {
        var known = _metas.Find(other => other.Key.Length > 0 && other.Key.Equals(meta.Key, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            _metas.Add(meta);
        }
        else if (!string.IsNullOrEmpty(meta.Content))
        {
            known.Content = string.IsNullOrEmpty(known.Content) ? meta.Content : known.Content + contentSeparator + meta.Content;
        }
    }

    public IEnumerable<LinkEntry> GetRegisteredLinks()
    {
        return _links;
    }

    public IEnumerable<MetaEntry> GetRegisteredMetas()
    {
        return _metas;
    }

    public IEnumerable<ResourceRequiredContext> GetRequiredResources(string resourceType)
    {
        return _required.TryGetValue(resourceType, out var ofType) ? new ResourceOrder(ofType.Values, FindResource).Sort() : [];
    }

    public void RenderMeta(TextWriter writer)
    {
        foreach (var meta in _metas)
        {
            WriteLine(writer, meta.GetTag());
        }
    }

    public void RenderHeadLink(TextWriter writer)
    {
        foreach (var link in _links)
        {
            WriteLine(writer, _tags.Link(link));
        }
    }

    public void RenderStylesheet(TextWriter writer)
    {
        foreach (var context in GetRequiredResources(ResourceTypes.Stylesheet))
        {
            if (context.Settings.Location != ResourceLocation.Inline)
            {
                WriteLine(writer, _tags.Resource(context, _options, CultureInfo.CurrentUICulture));
            }
        }

        WriteAll(writer, _styles);
    }

    public void RenderHeadScript(TextWriter writer)
    {
        RenderScripts(writer, static location => location == ResourceLocation.Head);
        WriteAll(writer, _headScripts);
    }

    public void RenderFootScript(TextWriter writer)
    {
        RenderScripts(writer, static location => location is ResourceLocation.Foot or ResourceLocation.Unspecified);
        WriteAll(writer, _footScripts);
    }

    public void RenderLocalScript(RequireSettings settings, TextWriter writer)
    {
        RenderLocal(settings, writer);
    }

    public void RenderLocalStyle(RequireSettings settings, TextWriter writer)
    {
        RenderLocal(settings, writer);
    }

    private void RenderLocal(RequireSettings settings, TextWriter writer)
    {
        foreach (var context in new ResourceOrder([settings], FindResource).Sort())
        {
            WriteLine(writer, _tags.Resource(context, _options, CultureInfo.CurrentUICulture));
        }
    }

    private void RenderScripts(TextWriter writer, Func<ResourceLocation, bool> isHere)
    {
        foreach (var context in GetRequiredResources(ResourceTypes.Script))
        {
            if (isHere(context.Settings.Location))
            {
                WriteLine(writer, _tags.Resource(context, _options, CultureInfo.CurrentUICulture));
            }
        }
    }

    private void WriteAll(TextWriter writer, List<IHtmlContent> contents)
    {
        foreach (var content in contents)
        {
            WriteLine(writer, content);
        }
    }

    private void WriteLine(TextWriter writer, IHtmlContent content)
    {
        content.WriteTo(writer, _encoder);
        writer.Write('\n');
    }
}
