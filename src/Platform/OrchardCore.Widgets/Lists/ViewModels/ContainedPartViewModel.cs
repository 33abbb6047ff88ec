using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.ContentManagement;

namespace OrchardCore.Lists.ViewModels;

/// <summary>Shape <c>ListPart_ContainerId</c>: the list an item stands in.</summary>
public class ContainedPartViewModel
{
    public string? ContainerId { get; set; }

    [BindNever]
    public ContentItem Container { get; set; } = null!;
}
