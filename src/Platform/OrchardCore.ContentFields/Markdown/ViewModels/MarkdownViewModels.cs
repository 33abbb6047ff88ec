using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Models;

namespace OrchardCore.Markdown.ViewModels;

public class MarkdownFieldViewModel : FieldViewModel<MarkdownField>
{
    /// <summary>The source.</summary>
    public string? Markdown => Field.Markdown;

    /// <summary>The HTML ready for the page.</summary>
    public string? Html { get; set; }
}

public class EditMarkdownFieldViewModel : FieldViewModel<MarkdownField>
{
    public string? Markdown { get; set; }
}

public class MarkdownBodyPartViewModel
{
    /// <summary>The source.</summary>
    public string? Markdown { get; set; }

    /// <summary>The HTML ready for the page.</summary>
    [BindNever]
    public string? Html { get; set; }

    [BindNever]
    [ValidateNever]
    public ContentItem ContentItem { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public MarkdownBodyPart MarkdownBodyPart { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
}
