using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.DisplayManagement.Layout;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>Puts its content into a zone of the layout: <c>&lt;zone name="Header" position="5"&gt;…&lt;/zone&gt;</c>. Stands in for ZoneTagHelper.</summary>
[HtmlTargetElement("zone", Attributes = "name")]
public class ZoneTagHelper : TagHelper
{
    private readonly ILayoutAccessor _layoutAccessor;

    public ZoneTagHelper(ILayoutAccessor layoutAccessor)
    {
        _layoutAccessor = layoutAccessor;
    }

    public string Name { get; set; } = string.Empty;

    public string? Position { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var layout = await _layoutAccessor.GetLayoutAsync();
        await layout.Zones[Name].AddAsync(content, Position);
        output.SuppressOutput();
    }
}
