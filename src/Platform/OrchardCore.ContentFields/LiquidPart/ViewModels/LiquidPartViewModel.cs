using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OrchardCore.ContentManagement;
using OrchardCore.Liquid.Models;

namespace OrchardCore.Liquid.ViewModels;

public class LiquidPartViewModel
{
    public string? Liquid { get; set; }

    /// <summary>The rendered template.</summary>
    [BindNever]
    public string? Html { get; set; }

    [BindNever]
    [ValidateNever]
    public LiquidPart LiquidPart { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public ContentItem ContentItem { get; set; } = null!;
}
