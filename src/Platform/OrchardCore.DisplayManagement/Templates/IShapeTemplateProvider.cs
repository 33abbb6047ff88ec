using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Templates;

/// <summary>
/// Lists the shape templates of one kind (Razor, Liquid) that a module or theme brings along. Asked once per shell and theme;
/// stands in for IShapeTemplateViewEngine.
/// </summary>
public interface IShapeTemplateProvider
{
    IEnumerable<ShapeTemplate> GetTemplates(IExtensionInfo extension);
}

/// <summary>A template of a module or theme.</summary>
/// <param name="Path">Its path within the module, such as <c>Views/Items/Content-NewsPost.Summary.liquid</c>.</param>
/// <param name="RenderAsync">Renders a shape with it.</param>
public sealed record ShapeTemplate(string Path, Func<DisplayContext, Task<IHtmlContent>> RenderAsync);
