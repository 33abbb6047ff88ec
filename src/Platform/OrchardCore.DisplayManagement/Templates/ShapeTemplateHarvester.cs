using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Extensions;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell.Builders.Models;

namespace OrchardCore.DisplayManagement.Templates;

/// <summary>Binds the template files of the enabled modules and of all themes to their shape types.</summary>
internal sealed class ShapeTemplateHarvester : IShapeTableHarvester
{
    private readonly IEnumerable<IShapeTemplateProvider> _providers;
    private readonly IExtensionManager _extensions;
    private readonly ShellBlueprint _blueprint;

    public ShapeTemplateHarvester(IEnumerable<IShapeTemplateProvider> providers, IExtensionManager extensions, ShellBlueprint blueprint)
    {
        _providers = providers;
        _extensions = extensions;
        _blueprint = blueprint;
    }

    public ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var (extension, feature) in Extensions())
        {
            foreach (var provider in _providers)
            {
                foreach (var template in provider.GetTemplates(extension))
                {
                    if (ShapeTemplateName.FromPath(template.Path) is { } shapeType)
                    {
                        builder.Describe(shapeType).From(feature).BoundAs($"{extension.SubPath}/{template.Path}", template.RenderAsync);
                    }
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    // A module's templates count for its first enabled feature.
    private IEnumerable<(IExtensionInfo Extension, IFeatureInfo Feature)> Extensions()
    {
        foreach (var group in _blueprint.Features.GroupBy(feature => feature.Extension.Id))
        {
            var feature = group.First();
            if (!feature.IsTheme())
            {
                yield return (feature.Extension, feature);
            }
        }

        foreach (var theme in _extensions.GetExtensions())
        {
            if (theme.IsTheme())
            {
                yield return (theme, theme.Features.First());
            }
        }
    }
}
