using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.TagHelpers;

namespace OrchardCore.ContentManagement.Display.TagHelpers;

/// <summary>Check boxes for content types: <c>&lt;content-type-choices asp-for="ContainedContentTypes" label="@T["Types"]" stereotype="Widget" /&gt;</c>.</summary>
[HtmlTargetElement("content-type-choices", Attributes = "asp-for,label")]
public sealed class ContentTypeChoicesTagHelper : TagHelper
{
    private readonly IContentDefinitionManager _definitions;
    private readonly AdminInputTagHelper _input;

    public ContentTypeChoicesTagHelper(IContentDefinitionManager definitions, IHtmlGenerator html)
    {
        _definitions = definitions;
        _input = new(html);
    }

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = default!;

    public IHtmlContent Label { get; set; } = default!;

    public IHtmlContent? Hint { get; set; }

    /// <summary>Only types of this stereotype; those without one when it is left out; all of them for "*".</summary>
    public string? Stereotype { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        _input.For = For;
        _input.Label = Label;
        _input.Hint = Hint;
        _input.ViewContext = ViewContext;
        _input.Items = (await _definitions.ListTypeDefinitionsAsync())
            .Where(x => Stereotype == "*" || string.Equals(x.GetStereotype() ?? string.Empty, Stereotype ?? string.Empty, StringComparison.Ordinal))
            .OrderBy(x => x.DisplayName, StringComparer.CurrentCulture)
            .Select(x => new SelectListItem(x.DisplayName, x.Name));
        _input.Process(context, output);
    }
}
