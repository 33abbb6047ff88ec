using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;

namespace OrchardCore.Contents.TagHelpers;

/// <summary>Displays an item found by its handle: <c>&lt;contentitem alias="alias:x" display-type="Summary" /&gt;</c>.</summary>
[HtmlTargetElement("contentitem", Attributes = "handle", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("contentitem", Attributes = "alias", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ContentItemTagHelper : TagHelper
{
    private readonly IContentHandleManager _handles;
    private readonly IContentManager _contentManager;
    private readonly IContentItemDisplayManager _display;
    private readonly IDisplayHelper _shapes;
    private readonly IUpdateModelAccessor _updater;

    public ContentItemTagHelper(
        IContentHandleManager handles, IContentManager contentManager, IContentItemDisplayManager display, IDisplayHelper shapes, IUpdateModelAccessor updater)
    {
        _handles = handles;
        _contentManager = contentManager;
        _display = display;
        _shapes = shapes;
        _updater = updater;
    }

    public string? Handle { get; set; }

    public string? Alias { get; set; }

    public string DisplayType { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (await _handles.GetContentItemIdAsync(Handle ?? Alias) is { } id && await _contentManager.GetAsync(id) is { } item)
        {
            output.Content.SetHtmlContent(await _shapes.ShapeExecuteAsync(await _display.BuildDisplayAsync(item, _updater.ModelUpdater, DisplayType)));
        }
    }
}
