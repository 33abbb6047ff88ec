using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>
/// A labelled control of an admin form with its hint and error: <c>&lt;admin-input asp-for="Name" label="@T["Name"]" /&gt;</c>.
/// A bool becomes a check box, <c>asp-items</c> make a select or, for a list of texts, check boxes, <c>rows</c> a text area.
/// All other attributes go to the control.
/// </summary>
[HtmlTargetElement("admin-input", Attributes = "asp-for,label")]
public sealed class AdminInputTagHelper : TagHelper
{
    private readonly IHtmlGenerator _html;

    public AdminInputTagHelper(IHtmlGenerator html)
    {
        _html = html;
    }

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = default!;

    public IHtmlContent Label { get; set; } = default!;

    public IHtmlContent? Hint { get; set; }

    /// <summary>The type of an input; text when it is left out.</summary>
    public string? Type { get; set; }

    /// <summary>The height of a text area in lines; 0 for an input.</summary>
    public int Rows { get; set; }

    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    private string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(FullName, "_");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = output.Attributes.ToDictionary(x => x.Name, x => (object?)x.Value);
        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        Describe(attributes);
        if (Items is not null && For.ModelExplorer.ModelType.IsAssignableTo(typeof(IEnumerable<string>)) && For.ModelExplorer.ModelType != typeof(string))
        {
            WriteChoices(output);
        }
        else if (For.ModelExplorer.ModelType == typeof(bool))
        {
            WriteCheckBox(output, attributes);
        }
        else
        {
            WriteControl(output, attributes);
        }
    }

    private void WriteControl(TagHelperOutput output, Dictionary<string, object?> attributes)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "mb-3");
        output.Content.AppendHtml(Element("label", "form-label", Label, ("for", Id))).AppendHtml(Control(attributes));
        WriteMessages(output.Content);
    }

    private IHtmlContent Control(Dictionary<string, object?> attributes)
    {
        attributes["class"] = $"{(Items is null ? "form-control" : "form-select")} {attributes.GetValueOrDefault("class")}".TrimEnd();
        if (Items is not null)
        {
            return _html.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name, Items, allowMultiple: false, attributes);
        }

        if (Rows > 0)
        {
            return _html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, columns: 0, attributes);
        }

        attributes["type"] = Type ?? "text";
        return _html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, Convert.ToString(For.Model, CultureInfo.InvariantCulture), format: null, attributes);
    }

    private void WriteCheckBox(TagHelperOutput output, Dictionary<string, object?> attributes)
    {
        attributes["class"] = "form-check-input";
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "mb-3 form-check");
        output.Content
            .AppendHtml(_html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, isChecked: For.Model as bool?, attributes))
            .AppendHtml(_html.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name))
            .AppendHtml(Element("label", "form-check-label", Label, ("for", Id)));
        WriteMessages(output.Content);
    }

    // The empty hidden value tells "none chosen" from "not asked".
    private void WriteChoices(TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "mb-3");
        output.Content.AppendHtml(Element("legend", "fs-6 fw-semibold", Label));
        var chosen = Chosen();
        var number = 0;
        foreach (var item in Items!)
        {
            var id = $"{Id}-{number++}";
            var box = Input("checkbox", item.Value);
            box.AddCssClass("form-check-input");
            box.Attributes["id"] = id;
            if (chosen.Contains(item.Value))
            {
                box.Attributes["checked"] = "checked";
            }

            var line = new TagBuilder("div");
            line.AddCssClass("form-check");
            line.InnerHtml.AppendHtml(box).AppendHtml(Element("label", "form-check-label", new HtmlContentBuilder().Append(item.Text), ("for", id)));
            output.Content.AppendHtml(line);
        }

        output.Content.AppendHtml(Input("hidden", string.Empty));
        WriteMessages(output.Content);
    }

    private HashSet<string> Chosen()
        => (ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue is string[] posted ? posted : For.Model as IEnumerable<string> ?? [])
            .ToHashSet(StringComparer.Ordinal);

    private TagBuilder Input(string type, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = FullName;
        input.Attributes["value"] = value;
        return input;
    }

    private void Describe(Dictionary<string, object?> attributes)
    {
        var isInvalid = ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry.ValidationState == ModelValidationState.Invalid;
        if (isInvalid)
        {
            attributes["aria-invalid"] = "true";
        }

        var described = string.Join(' ', new[] { isInvalid ? $"{Id}-error" : null, Hint is null ? null : $"{Id}-hint" }.OfType<string>());
        if (described.Length > 0)
        {
            attributes["aria-describedby"] = described;
        }
    }

    private void WriteMessages(IHtmlContentBuilder content)
    {
        var error = _html.GenerateValidationMessage(ViewContext, For.ModelExplorer, For.Name, message: null, tag: "span", htmlAttributes: null);
        if (error is not null)
        {
            error.Attributes["id"] = $"{Id}-error";
            error.AddCssClass("text-danger");
            content.AppendHtml(error);
        }

        if (Hint is not null)
        {
            content.AppendHtml(Element("p", "hint mb-0", Hint, ("id", $"{Id}-hint")));
        }
    }

    private static TagBuilder Element(string name, string cssClass, IHtmlContent content, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        element.AddCssClass(cssClass);
        foreach (var (attribute, value) in attributes)
        {
            element.Attributes[attribute] = value;
        }

        element.InnerHtml.AppendHtml(content);
        return element;
    }
}
