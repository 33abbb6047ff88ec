using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.ContentFields.TagHelpers;

/// <summary>
/// The surroundings of a form control: label, error message and hint, tied to it for assistive technology.
/// With <c>group</c> the controls are several and stand in a fieldset.
/// </summary>
[HtmlTargetElement("field-editor", Attributes = "for")]
public sealed class FieldEditorTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool Required { get; set; }

    public bool Group { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    // The controls within ask whether there is a hint to point to.
    public override void Init(TagHelperContext context) => context.Items[typeof(FieldEditorTagHelper)] = !string.IsNullOrEmpty(Hint);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var control = new FieldControl(ViewContext, For, !string.IsNullOrEmpty(Hint));
        var content = await output.GetChildContentAsync();
        output.TagName = Group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mb-3", HtmlEncoder.Default);
        output.AddClass("field-wrapper", HtmlEncoder.Default);
        if (control.Error != null)
        {
            output.AddClass("has-validation-error", HtmlEncoder.Default);
        }

        if (Group)
        {
            control.Describe(output);
        }

        output.Content.AppendHtml(BuildLabel(control)).AppendHtml(content);
        output.Content.AppendHtml(Text("span", "text-danger field-validation-error", control.ErrorId, control.Error));
        output.Content.AppendHtml(Text("span", "hint form-text", control.HintId, Hint));
    }

    private TagBuilder BuildLabel(FieldControl control)
    {
        var label = new TagBuilder(Group ? "legend" : "label");
        label.AddCssClass("form-label");
        if (!Group)
        {
            label.Attributes["for"] = control.Id;
        }

        label.InnerHtml.Append(Label ?? For.Name);
        if (Required)
        {
            label.InnerHtml.AppendHtml(new HtmlString(" <span class=\"required\" aria-hidden=\"true\">*</span>"));
        }

        return label;
    }

    private static IHtmlContent Text(string tagName, string cssClass, string id, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return HtmlString.Empty;
        }

        var tag = new TagBuilder(tagName);
        tag.AddCssClass(cssClass);
        tag.Attributes["id"] = id;
        tag.InnerHtml.Append(text);
        return tag;
    }
}

/// <summary>Class and ARIA attributes of a control within <c>field-editor</c>.</summary>
[HtmlTargetElement("input", ParentTag = "field-editor", Attributes = "asp-for")]
[HtmlTargetElement("textarea", ParentTag = "field-editor", Attributes = "asp-for")]
[HtmlTargetElement("select", ParentTag = "field-editor", Attributes = "asp-for")]
public sealed class FieldControlTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Whether a list takes one value only; else a list for a property with several values takes several.</summary>
    public bool Single { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = new FieldControl(ViewContext, For, context.Items[typeof(FieldEditorTagHelper)] is true);
        output.AddClass(context.TagName == "select" ? "form-select" : "form-control", HtmlEncoder.Default);
        control.Describe(output);
        if (Single)
        {
            output.Attributes.RemoveAll("multiple");
        }

        if (control.Error != null)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }
}

/// <summary>Id and error of the control of a model property.</summary>
internal readonly struct FieldControl
{
    private readonly bool _hasHint;

    public FieldControl(ViewContext viewContext, ModelExpression property, bool hasHint)
    {
        _hasHint = hasHint;
        var name = viewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        Id = TagBuilder.CreateSanitizedId(name, "_");
        Error = viewContext.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
            ? string.Join(" ", entry.Errors.Select(error => error.ErrorMessage))
            : null;
    }

    public string Id { get; }

    public string? Error { get; }

    public string HintId => Id + "_hint";

    public string ErrorId => Id + "_error";

    /// <summary>Points to the error and the hint, as far as there are any.</summary>
    public void Describe(TagHelperOutput output)
    {
        var ids = string.Join(' ', ((string?[])[Error == null ? null : ErrorId, _hasHint ? HintId : null]).Where(id => id != null));
        if (ids.Length > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }
    }
}
