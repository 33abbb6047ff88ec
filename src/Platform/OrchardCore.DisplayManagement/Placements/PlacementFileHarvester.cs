using OrchardCore.DisplayManagement.Extensions;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell.Builders.Models;

namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>Reads the placement.json of the enabled modules and of all themes.</summary>
internal sealed class PlacementFileHarvester : IShapeTableHarvester
{
    private readonly IModuleFileProvider _files;
    private readonly IExtensionManager _extensions;
    private readonly ShellBlueprint _blueprint;
    private readonly PlacementRules _rules;

    public PlacementFileHarvester(IModuleFileProvider files, IExtensionManager extensions, ShellBlueprint blueprint, IEnumerable<IPlacementNodeFilterProvider> filters)
    {
        _files = files;
        _extensions = extensions;
        _blueprint = blueprint;
        _rules = new PlacementRules(filters);
    }

    public ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var group in _blueprint.Features.Where(feature => !feature.IsTheme()).GroupBy(feature => feature.Extension.Id))
        {
            Describe(builder, group.First());
        }

        foreach (var theme in _extensions.GetExtensions().Where(extension => extension.IsTheme()))
        {
            Describe(builder, theme.Features.First());
        }

        return ValueTask.CompletedTask;
    }

    // Feature folders of a module may each hold a placement.json.
    private void Describe(ShapeTableBuilder builder, IFeatureInfo feature)
    {
        foreach (var path in _files.GetPaths(feature.Extension.Id))
        {
            if (!path.Equals("placement.json", StringComparison.OrdinalIgnoreCase) && !path.EndsWith("/placement.json", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var source = $"{feature.Extension.SubPath}/{path}";
            using var stream = _files.GetFile(feature.Extension.Id, path).CreateReadStream();
            foreach (var (shapeType, nodes) in PlacementRules.Parse(stream, source))
            {
                foreach (var node in nodes)
                {
                    builder.Describe(shapeType).From(feature).Placement(_rules.Compile(node, source));
                }
            }
        }
    }
}
