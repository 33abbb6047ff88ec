using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Mvc.Utilities;

namespace OrchardCore.ContentFields.ViewModels;

/// <summary>What the templates of a field have in common.</summary>
public abstract class FieldViewModel<TField>
    where TField : ContentField
{
    [BindNever]
    [ValidateNever]
    public TField Field { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public ContentPart Part { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;

    /// <summary>The CSS class of the field, such as <c>field-name-meetup-part-venue</c>.</summary>
    public string NameClass() => "field-name-" + $"{PartFieldDefinition.PartDefinition.Name}-{PartFieldDefinition.Name}".HtmlClassify();
}
