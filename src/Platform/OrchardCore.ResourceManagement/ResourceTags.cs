using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrchardCore.ResourceManagement;

/// <summary>Makes the tags of resources, with final URLs.</summary>
internal sealed class ResourceTags
{
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IFileVersionProvider _versions;

    public ResourceTags(IHttpContextAccessor httpContextAccessor, IFileVersionProvider versions)
    {
        _httpContextAccessor = httpContextAccessor;
        _versions = versions;
    }

    private PathString PathBase => _httpContextAccessor.HttpContext?.Request.PathBase ?? PathString.Empty;

    public TagBuilder Link(LinkEntry link)
    {
        var tag = link.GetTag();
        if (!string.IsNullOrEmpty(link.Href))
        {
            tag.Attributes["href"] = Finish(link.Href, null, link.AppendVersion);
        }

        return tag;
    }

    public TagBuilder Resource(ResourceRequiredContext context, ResourceManagementOptions options, CultureInfo culture)
    {
        var (resource, settings) = (context.Resource, context.Settings);
        var debug = settings.DebugMode ?? options.DebugMode;
        var cdn = (settings.CdnMode ?? options.UseCdn) && !string.IsNullOrEmpty(resource.UrlCdn);
        var url = cdn
            ? (debug ? resource.UrlCdnDebug : null) ?? resource.UrlCdn
            : (debug ? resource.UrlDebug : null) ?? resource.Url;

        var tag = new TagBuilder(resource.Type == ResourceTypes.Script ? "script" : string.IsNullOrEmpty(url) ? "style" : "link");
        if (string.IsNullOrEmpty(url))
        {
            tag.InnerHtml.AppendHtml(resource.InnerContent ?? string.Empty);
        }
        else
        {
            url = Localize(url, resource.Cultures, settings.Culture ?? options.Culture ?? culture.Name);
            url = Finish(url, resource.BasePath, settings.AppendVersion ?? resource.AppendVersion ?? options.AppendVersion);
            SetUrl(tag, resource.Type, cdn || string.IsNullOrEmpty(options.CdnBaseUrl) || !url.StartsWith('/') ? url : options.CdnBaseUrl.TrimEnd('/') + url);
        }

        if (cdn && (debug ? resource.CdnDebugIntegrity : resource.CdnIntegrity) is { Length: > 0 } integrity)
        {
            tag.Attributes["integrity"] = integrity;
            tag.Attributes["crossorigin"] = "anonymous";
        }

        tag.MergeAttributes(resource.Attributes, replaceExisting: true);
        tag.MergeAttributes(settings.Attributes, replaceExisting: true);
        return tag;
    }

    private static void SetUrl(TagBuilder tag, string type, string url)
    {
        if (type == ResourceTypes.Script)
        {
            tag.Attributes["src"] = url;
            return;
        }

        tag.TagRenderMode = TagRenderMode.SelfClosing;
        tag.Attributes["href"] = url;
        tag.Attributes["rel"] = "stylesheet";
        tag.Attributes["type"] = "text/css";
    }

    // "x.js" with the cultures "de", "en" becomes "x.de.js" for a German page.
    private static string Localize(string url, string[]? cultures, string culture)
    {
        for (var name = culture; cultures is { Length: > 0 } && name.Length > 0;)
        {
            if (cultures.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return Path.ChangeExtension(url, name + Path.GetExtension(url));
            }

            var dash = name.LastIndexOf('-');
            name = dash < 0 ? string.Empty : name[..dash];
        }

        return url;
    }

    private string Finish(string url, string? basePath, bool appendVersion)
    {
        if (basePath is not null && !url.StartsWith('/') && !url.StartsWith('~') && !url.Contains("://", StringComparison.Ordinal))
        {
            url = $"{basePath.TrimEnd('/')}/{url}";
        }

        var pathBase = PathBase;
        if (url.StartsWith("~/", StringComparison.Ordinal))
        {
            url = pathBase.Value + url[1..];
        }

        return appendVersion && url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            ? _versions.AddFileVersionToPath(pathBase, url)
            : url;
    }
}
