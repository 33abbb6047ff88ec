using Defus.Common.Content;
using OrchardCore.DisplayManagement.Views;

namespace Defus.Seo.ViewModels;

/// <summary>The path from the home page to this one; shape <c>Breadcrumbs</c>.</summary>
public class BreadcrumbsViewModel : ShapeViewModel
{
    /// <summary>The last one is the page itself.</summary>
    public IReadOnlyList<Link> Path { get; set; } = [];
}
