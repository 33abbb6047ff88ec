using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.ResourceManagement.TagHelpers;

/// <summary>Writes what the page registered: <c>&lt;resources type="Stylesheet" /&gt;</c>. Stands in for ResourcesTagHelper.</summary>
[HtmlTargetElement("resources", Attributes = "type")]
public class ResourcesTagHelper : TagHelper
{
    private readonly IResourceManager _resourceManager;

    public ResourcesTagHelper(IResourceManager resourceManager)
    {
        _resourceManager = resourceManager;
    }

    public ResourceTagType Type { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(new RegisteredResources(_resourceManager, Type));
    }

    // Written at the very end, so that what comes later on the page still gets into the head.
    private sealed class RegisteredResources : IHtmlContent
    {
        private readonly IResourceManager _resourceManager;
        private readonly ResourceTagType _type;

        public RegisteredResources(IResourceManager resourceManager, ResourceTagType type)
        {
            _resourceManager = resourceManager;
            _type = type;
        }

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (writer is IHtmlContentWriter later)
            {
                later.Write(this);
                return;
            }

            if (_type is ResourceTagType.Meta or ResourceTagType.Header)
            {
                _resourceManager.RenderMeta(writer);
            }

            if (_type is ResourceTagType.HeadLink or ResourceTagType.Header)
            {
                _resourceManager.RenderHeadLink(writer);
            }

            if (_type is ResourceTagType.Stylesheet or ResourceTagType.Header)
            {
                _resourceManager.RenderStylesheet(writer);
            }

            if (_type is ResourceTagType.HeadScript or ResourceTagType.Header)
            {
                _resourceManager.RenderHeadScript(writer);
            }

            if (_type is ResourceTagType.FootScript or ResourceTagType.Footer)
            {
                _resourceManager.RenderFootScript(writer);
            }
        }
    }
}
