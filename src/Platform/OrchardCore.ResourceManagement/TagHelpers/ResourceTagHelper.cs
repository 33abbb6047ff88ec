using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.ResourceManagement.TagHelpers;

/// <summary>What <c>&lt;script&gt;</c> and <c>&lt;style&gt;</c> have in common: a name requires a defined resource, a source registers a URL, both define one.</summary>
public abstract class ResourceTagHelper : TagHelper
{
    protected const string NameAttribute = "asp-name";
    protected const string SrcAttribute = "asp-src";
    protected const string AtAttribute = "at";

    private static readonly HashSet<string> _ownAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        NameAttribute, SrcAttribute, AtAttribute, "asp-append-version", "cdn-src", "debug-src", "debug-cdn-src", "use-cdn", "condition", "culture",
        "debug", "depends-on", "version", "position",
    };

    private readonly IResourceManager _resourceManager;
    private readonly string _type;

    protected ResourceTagHelper(IResourceManager resourceManager, string type)
    {
        _resourceManager = resourceManager;
        _type = type;
    }

    [HtmlAttributeName(NameAttribute)]
    public string? Name { get; set; }

    [HtmlAttributeName(SrcAttribute)]
    public string? Src { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    public string? CdnSrc { get; set; }

    public string? DebugSrc { get; set; }

    public string? DebugCdnSrc { get; set; }

    public bool? UseCdn { get; set; }

    public string? Condition { get; set; }

    public string? Culture { get; set; }

    public bool? Debug { get; set; }

    /// <summary>Names of other resources, separated by commas or spaces.</summary>
    public string? DependsOn { get; set; }

    public string? Version { get; set; }

    public ResourceLocation At { get; set; }

    public ResourcePosition Position { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Name) && string.IsNullOrEmpty(Src))
        {
            await RegisterContentAsync(output);
            return;
        }

        var isDefinition = !string.IsNullOrEmpty(Name) && !string.IsNullOrEmpty(Src);
        if (isDefinition)
        {
            Define(Name!);
        }

        // A definition alone is not yet a wish to have it.
        RequireSettings? settings = null;
        if (!isDefinition || At != ResourceLocation.Unspecified)
        {
            settings = Require(context);
        }

        output.SuppressOutput();
        if (settings is not null && At == ResourceLocation.Inline)
        {
            using var writer = new StringWriter();
            _resourceManager.RenderLocalScript(settings, writer);
            output.Content.SetHtmlContent(new HtmlString(writer.ToString()));
        }
    }

    /// <summary>Takes the tag's own content along to its place.</summary>
    protected abstract void Register(IResourceManager resourceManager, IHtmlContent tag);

    private string[] Dependencies => DependsOn?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private void Define(string name)
    {
        var definition = _resourceManager.InlineManifest.DefineResource(_type, name)
            .SetUrl(Src, DebugSrc)
            .SetVersion(Version)
            .SetDependencies(Dependencies)
            .ShouldAppendVersion(AppendVersion);
        if (!string.IsNullOrEmpty(CdnSrc))
        {
            definition.SetCdn(CdnSrc, DebugCdnSrc);
        }

        if (!string.IsNullOrEmpty(Culture))
        {
            definition.SetCultures(Culture.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }

    private RequireSettings Require(TagHelperContext context)
    {
        var settings = string.IsNullOrEmpty(Name)
            ? _resourceManager.RegisterUrl(_type, Src!, DebugSrc)
            : _resourceManager.RegisterResource(_type, Name);
        settings.UseVersion(string.IsNullOrEmpty(Src) ? Version : null)
            .UseCdn(UseCdn)
            .UseDebugMode(Debug)
            .UseCondition(Condition)
            .UseCulture(Culture)
            .ShouldAppendVersion(AppendVersion)
            .SetPosition(Position)
            .SetDependencies(Dependencies);
        if (At != ResourceLocation.Unspecified)
        {
            settings.AtLocation(At);
        }

        foreach (var attribute in context.AllAttributes)
        {
            if (!_ownAttributes.Contains(attribute.Name))
            {
                settings.SetAttribute(attribute.Name, attribute.Value?.ToString() ?? string.Empty);
            }
        }

        return settings;
    }

    private async Task RegisterContentAsync(TagHelperOutput output)
    {
        if (At == ResourceLocation.Inline)
        {
            return;
        }

        var content = await output.GetChildContentAsync();
        var tag = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder(output.TagName);
        foreach (var attribute in output.Attributes)
        {
            tag.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        tag.InnerHtml.AppendHtml(content);
        Register(_resourceManager, tag);
        output.SuppressOutput();
    }
}

/// <summary>Requires or defines a script: <c>&lt;script asp-name="x" at="Foot"&gt;&lt;/script&gt;</c>. Stands in for ScriptTagHelper.</summary>
[HtmlTargetElement("script", Attributes = NameAttribute)]
[HtmlTargetElement("script", Attributes = SrcAttribute)]
[HtmlTargetElement("script", Attributes = AtAttribute)]
public class ScriptTagHelper : ResourceTagHelper
{
    public ScriptTagHelper(IResourceManager resourceManager)
        : base(resourceManager, ResourceTypes.Script)
    {
    }

    protected override void Register(IResourceManager resourceManager, IHtmlContent tag)
    {
        if (At == ResourceLocation.Head)
        {
            resourceManager.RegisterHeadScript(tag);
        }
        else
        {
            resourceManager.RegisterFootScript(tag);
        }
    }
}

/// <summary>Requires or defines a style: <c>&lt;style asp-src="~/Defus.Theme/css/site.css"&gt;&lt;/style&gt;</c>. Stands in for StyleTagHelper.</summary>
[HtmlTargetElement("style", Attributes = NameAttribute)]
[HtmlTargetElement("style", Attributes = SrcAttribute)]
[HtmlTargetElement("style", Attributes = AtAttribute)]
public class StyleTagHelper : ResourceTagHelper
{
    public StyleTagHelper(IResourceManager resourceManager)
        : base(resourceManager, ResourceTypes.Stylesheet)
    {
    }

    protected override void Register(IResourceManager resourceManager, IHtmlContent tag)
    {
        resourceManager.RegisterStyle(tag);
    }
}
