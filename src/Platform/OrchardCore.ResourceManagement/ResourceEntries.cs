using Microsoft.AspNetCore.Mvc.Rendering;

namespace OrchardCore.ResourceManagement;

/// <summary>A link tag of the head. Stands in for LinkEntry.</summary>
public class LinkEntry
{
    public string? Rel { get; set; }

    public string? Href { get; set; }

    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Sizes { get; set; }

    public string? Condition { get; set; }

    public bool AppendVersion { get; set; }

    /// <summary>Further attributes.</summary>
    public IDictionary<string, string?> Attributes { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    public LinkEntry AddAttribute(string name, string value)
    {
        Attributes[name] = value;
        return this;
    }

    public TagBuilder GetTag()
    {
        var tag = new TagBuilder("link") { TagRenderMode = TagRenderMode.SelfClosing };
        Set(tag, "rel", Rel);
        Set(tag, "href", Href);
        Set(tag, "type", Type);
        Set(tag, "title", Title);
        Set(tag, "sizes", Sizes);
        tag.MergeAttributes(Attributes);
        return tag;
    }

    private static void Set(TagBuilder tag, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            tag.Attributes[name] = value;
        }
    }
}

/// <summary>A meta tag of the head. Stands in for MetaEntry.</summary>
public class MetaEntry
{
    public MetaEntry()
    {
    }

    public MetaEntry(string? name = null, string? property = null, string? content = null, string? httpEquiv = null, string? charset = null)
    {
        Name = name;
        Property = property;
        Content = content;
        HttpEquiv = httpEquiv;
        Charset = charset;
    }

    public string? Name { get; set; }

    public string? Property { get; set; }

    public string? Content { get; set; }

    public string? HttpEquiv { get; set; }

    public string? Charset { get; set; }

    /// <summary>Further attributes.</summary>
    public IDictionary<string, string?> Attributes { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    internal string Key => Name ?? Property ?? HttpEquiv ?? (Charset is null ? string.Empty : "charset");

    public MetaEntry AddAttribute(string name, string value)
    {
        Attributes[name] = value;
        return this;
    }

    public TagBuilder GetTag()
    {
        var tag = new TagBuilder("meta") { TagRenderMode = TagRenderMode.SelfClosing };
        Set(tag, "name", Name);
        Set(tag, "property", Property);
        Set(tag, "http-equiv", HttpEquiv);
        Set(tag, "charset", Charset);
        Set(tag, "content", Content);
        tag.MergeAttributes(Attributes);
        return tag;
    }

    private static void Set(TagBuilder tag, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            tag.Attributes[name] = value;
        }
    }
}
