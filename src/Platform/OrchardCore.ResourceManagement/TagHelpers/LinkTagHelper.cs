using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.ResourceManagement.TagHelpers;

/// <summary>Puts a link into the head: <c>&lt;link asp-src="~/M/icon.svg" rel="icon" /&gt;</c>. Stands in for LinkTagHelper.</summary>
[HtmlTargetElement("link", Attributes = SrcAttribute)]
public class LinkTagHelper : TagHelper
{
    private const string SrcAttribute = "asp-src";

    private readonly IResourceManager _resourceManager;

    public LinkTagHelper(IResourceManager resourceManager)
    {
        _resourceManager = resourceManager;
    }

    [HtmlAttributeName(SrcAttribute)]
    public string Src { get; set; } = string.Empty;

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    public string? Rel { get; set; }

    public string? Condition { get; set; }

    public string? Title { get; set; }

    public string? Type { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = new LinkEntry { Href = Src, Rel = Rel, Title = Title, Type = Type, Condition = Condition, AppendVersion = AppendVersion ?? true };
        foreach (var attribute in output.Attributes)
        {
            link.AddAttribute(attribute.Name, attribute.Value?.ToString() ?? string.Empty);
        }

        _resourceManager.RegisterLink(link);
        output.SuppressOutput();
    }
}

/// <summary>Puts a meta tag into the head: <c>&lt;meta asp-name="description" content="…" /&gt;</c>. Stands in for MetaTagHelper.</summary>
[HtmlTargetElement("meta", Attributes = NameAttribute)]
[HtmlTargetElement("meta", Attributes = PropertyAttribute)]
public class MetaTagHelper : TagHelper
{
    private const string NameAttribute = "asp-name";
    private const string PropertyAttribute = "asp-property";

    private readonly IResourceManager _resourceManager;

    public MetaTagHelper(IResourceManager resourceManager)
    {
        _resourceManager = resourceManager;
    }

    [HtmlAttributeName(NameAttribute)]
    public string? Name { get; set; }

    [HtmlAttributeName(PropertyAttribute)]
    public string? Property { get; set; }

    public string? Content { get; set; }

    public string? HttpEquiv { get; set; }

    public string? Charset { get; set; }

    /// <summary>Adds to an entry of the same name instead of taking its place.</summary>
    public string? Separator { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var meta = new MetaEntry(Name, Property, Content, HttpEquiv, Charset);
        foreach (var attribute in output.Attributes)
        {
            meta.AddAttribute(attribute.Name, attribute.Value?.ToString() ?? string.Empty);
        }

        if (string.IsNullOrEmpty(Separator))
        {
            _resourceManager.RegisterMeta(meta);
        }
        else
        {
            _resourceManager.AppendMeta(meta, Separator);
        }

        output.SuppressOutput();
    }
}
