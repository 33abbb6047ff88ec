using System.ComponentModel;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace OrchardCore.Mvc;

/// <summary>
/// Shows a form again whatever was posted for its check boxes: ASP.NET Core's own generator throws when the posted text is
/// no truth value, although model binding has already reported it.
/// </summary>
internal sealed class CheckBoxTolerantHtmlGenerator : DefaultHtmlGenerator
{
    public CheckBoxTolerantHtmlGenerator(
        IAntiforgery antiforgery,
        IOptions<MvcViewOptions> options,
        IModelMetadataProvider metadataProvider,
        IUrlHelperFactory urlHelperFactory,
        HtmlEncoder htmlEncoder,
        ValidationHtmlAttributeProvider validation)
        : base(antiforgery, options, metadataProvider, urlHelperFactory, htmlEncoder, validation)
    {
    }

    public override TagBuilder GenerateCheckBox(ViewContext viewContext, ModelExplorer? modelExplorer, string expression, bool? isChecked, object? htmlAttributes)
    {
        var name = viewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression);
        if (viewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null && !IsTruthValue(entry.RawValue))
        {
            entry.RawValue = null;
        }

        return base.GenerateCheckBox(viewContext, modelExplorer, expression, isChecked, htmlAttributes);
    }

    private static bool IsTruthValue(object value)
    {
        var text = value is string[] { Length: > 0 } values ? values[0] : value;
        return text is bool || TypeDescriptor.GetConverter(typeof(bool)).IsValid(text);
    }
}
