using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>Disables a form control when its condition holds: <c>asp-is-disabled="@Model.IsReadOnly"</c>.</summary>
[HtmlTargetElement("input", Attributes = AttributeName)]
[HtmlTargetElement("select", Attributes = AttributeName)]
[HtmlTargetElement("textarea", Attributes = AttributeName)]
[HtmlTargetElement("button", Attributes = AttributeName)]
public class InputIsDisabledTagHelper : TagHelper
{
    private const string AttributeName = "asp-is-disabled";

    [HtmlAttributeName(AttributeName)]
    public bool IsDisabled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (IsDisabled)
        {
            output.Attributes.SetAttribute("disabled", "disabled");
        }
    }
}

/// <summary>Adds the class "has-validation-error" to an element whose property has an error: <c>asp-validation-class-for="Title"</c>.</summary>
[HtmlTargetElement("*", Attributes = AttributeName)]
public class ValidationMessageTagHelper : TagHelper
{
    private const string AttributeName = "asp-validation-class-for";
    private const string ErrorClass = "has-validation-error";

    [HtmlAttributeName(AttributeName)]
    public ModelExpression For { get; set; } = default!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.ValidationState == ModelValidationState.Invalid)
        {
            output.AddClass(ErrorClass, System.Text.Encodings.Web.HtmlEncoder.Default);
        }
    }
}
