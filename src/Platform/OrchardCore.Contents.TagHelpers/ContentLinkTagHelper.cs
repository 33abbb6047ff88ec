using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;

namespace OrchardCore.Contents.TagHelpers;

/// <summary>Links to an item: <c>&lt;a display-for="item"&gt;</c>; without content the text of the item is shown.</summary>
[HtmlTargetElement("a", Attributes = "admin-for")]
[HtmlTargetElement("a", Attributes = "display-for")]
[HtmlTargetElement("a", Attributes = "edit-for")]
[HtmlTargetElement("a", Attributes = "remove-for")]
[HtmlTargetElement("a", Attributes = "create-for")]
public sealed class ContentLinkTagHelper : TagHelper
{
    private const string RoutePrefix = "asp-route-";

    private readonly IContentManager _contentManager;
    private readonly IUrlHelperFactory _urls;
    private IDictionary<string, string>? _routeValues;

    public ContentLinkTagHelper(IContentManager contentManager, IUrlHelperFactory urls)
    {
        _contentManager = contentManager;
        _urls = urls;
    }

    public override int Order => -10;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ContentItem? AdminFor { get; set; }

    public ContentItem? DisplayFor { get; set; }

    public ContentItem? EditFor { get; set; }

    public ContentItem? RemoveFor { get; set; }

    public ContentItem? CreateFor { get; set; }

    [HtmlAttributeName("asp-all-route-data", DictionaryAttributePrefix = RoutePrefix)]
    public IDictionary<string, string> RouteValues
    {
        get => _routeValues ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        set => _routeValues = value;
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var item = DisplayFor ?? EditFor ?? AdminFor ?? RemoveFor ?? CreateFor;
        if (item is null)
        {
            return;
        }

        var metadata = await _contentManager.GetContentItemMetadataAsync(item);
        var route = DisplayFor is not null ? metadata.DisplayRouteValues
            : EditFor is not null ? metadata.EditorRouteValues
            : AdminFor is not null ? metadata.AdminRouteValues
            : RemoveFor is not null ? metadata.RemoveRouteValues
            : metadata.CreateRouteValues;
        if (route is null)
        {
            return;
        }

        var values = new RouteValueDictionary(route);
        foreach (var (name, value) in _routeValues ?? new Dictionary<string, string>())
        {
            values[name] = value;
        }

        output.Attributes.SetAttribute("href", _urls.GetUrlHelper(ViewContext).RouteUrl(values));
        if (output.TagMode is TagMode.SelfClosing || (await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
        {
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Content.SetContent(string.IsNullOrWhiteSpace(item.DisplayText) ? item.ContentType : item.DisplayText);
        }
    }
}
