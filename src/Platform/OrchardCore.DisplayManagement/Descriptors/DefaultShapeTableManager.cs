using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Extensions;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell.Builders.Models;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>
/// Builds a shape table per theme, once per shell: modules in the order of their dependencies, then the base theme, then the
/// theme; what comes later wins.
/// </summary>
internal sealed class DefaultShapeTableManager : IShapeTableManager
{
    private readonly IServiceProvider _services;
    private readonly ShapeTables _tables;

    public DefaultShapeTableManager(IServiceProvider services, ShapeTables tables)
    {
        _services = services;
        _tables = tables;
    }

    public Task<ShapeTable> GetShapeTableAsync(string? themeId)
    {
        return _tables.TryGet(themeId, out var table) ? table : _tables.AddAsync(themeId, () => BuildAsync(themeId));
    }

    private async Task<ShapeTable> BuildAsync(string? themeId)
    {
        var ranks = RankFeatures(themeId);
        var alterations = new List<RankedAlteration>();
        var types = _services.GetRequiredService<ITypeFeatureProvider>();
        foreach (var provider in _services.GetServices<IShapeTableProvider>())
        {
            var builder = new ShapeTableBuilder(types.GetFeatureForDependency(provider.GetType()));
            await provider.DiscoverAsync(builder);
            foreach (var alteration in builder.BuildAlterations())
            {
                if (ranks.TryGetValue(alteration.Feature.Id, out var rank))
                {
                    alterations.Add(new RankedAlteration(rank, alteration));
                }
                else if (provider is not IShapeTableHarvester)
                {
                    // Registered by a startup that runs, though its type lies outside of any enabled feature: the platform itself.
                    alterations.Add(new RankedAlteration(-1, alteration));
                }
            }
        }

        var descriptors = new Dictionary<string, ShapeDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, alteration) in alterations.OrderBy(entry => entry.Rank))
        {
            if (!descriptors.TryGetValue(alteration.ShapeType, out var descriptor))
            {
                descriptors[alteration.ShapeType] = descriptor = new ShapeDescriptor(alteration.ShapeType);
            }

            alteration.Alter(descriptor);
        }

        var bindings = new Dictionary<string, ShapeBinding>(StringComparer.OrdinalIgnoreCase);
        foreach (var descriptor in descriptors.Values)
        {
            foreach (var (name, binding) in descriptor.Bindings)
            {
                bindings[name] = binding;
            }
        }

        return new ShapeTable(descriptors, bindings);
    }

    private Dictionary<string, int> RankFeatures(string? themeId)
    {
        var extensions = _services.GetRequiredService<IExtensionManager>();
        var chain = new List<IExtensionInfo>();
        for (var theme = themeId; theme is not null && chain.All(known => known.Id != theme);)
        {
            var extension = extensions.GetExtension(theme)
                ?? throw new InvalidOperationException($"There is no theme '{theme}'.");
            chain.Insert(0, extension);
            theme = extension.BaseTheme();
        }

        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var blueprint = _services.GetRequiredService<ShellBlueprint>();
        foreach (var feature in blueprint.Features.Where(feature => !feature.IsTheme()).Concat(chain.SelectMany(theme => theme.Features)))
        {
            ranks[feature.Id] = ranks.Count;
        }

        return ranks;
    }

    // A class: lists of values have to be compiled at every start.
    private sealed record RankedAlteration(int Rank, ShapeAlteration Alteration);
}
