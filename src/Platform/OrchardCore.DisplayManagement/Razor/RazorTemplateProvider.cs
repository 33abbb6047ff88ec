using OrchardCore.DisplayManagement.Templates;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>The compiled Razor templates of modules and themes.</summary>
internal sealed class RazorTemplateProvider : IShapeTemplateProvider
{
    private readonly CompiledViews _views;

    public RazorTemplateProvider(CompiledViews views)
    {
        _views = views;
    }

    public IEnumerable<ShapeTemplate> GetTemplates(IExtensionInfo extension)
    {
        foreach (var view in _views.Of(extension.Id))
        {
            if (ShapeTemplateName.FromPath(view.Path) is not null)
            {
                yield return new ShapeTemplate(view.Path, new RazorTemplate(view).RenderAsync);
            }
        }
    }
}
