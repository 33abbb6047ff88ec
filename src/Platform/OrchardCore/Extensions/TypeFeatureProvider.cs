using System.Collections.Concurrent;
using System.Reflection;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Extensions;

/// <summary>Says which feature a type belongs to; types outside of any module belong to the application.</summary>
internal sealed class TypeFeatureProvider : ITypeFeatureProvider
{
    private readonly ModuleCatalog _catalog;
    private readonly ConcurrentDictionary<Type, IFeatureInfo> _features = new();

    public TypeFeatureProvider(ModuleCatalog catalog)
    {
        _catalog = catalog;
    }

    public IFeatureInfo GetFeatureForDependency(Type dependency) => _features.GetOrAdd(dependency, Find);

    public IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency) => [GetFeatureForDependency(dependency)];

    public IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature)
        => _catalog.Find(feature.Extension.Id)?.Module.Classes.Where(type => GetFeatureForDependency(type).Id == feature.Id) ?? [];

    private IFeatureInfo Find(Type type)
    {
        var extension = _catalog.Find(type.Assembly) ?? _catalog.Application;
        var id = type.GetCustomAttribute<FeatureAttribute>()?.FeatureName ?? extension.Id;
        foreach (var feature in extension.Features)
        {
            if (feature.Id == id)
            {
                return feature;
            }
        }

        // A class may also join the feature of another module.
        foreach (var other in _catalog.Extensions)
        {
            if (other.Features.FirstOrDefault(feature => feature.Id == id) is { } feature)
            {
                return feature;
            }
        }

        if (id == extension.Id)
        {
            return extension.Features[0];
        }

        throw new InvalidOperationException($"The type '{type.FullName}' belongs to the feature '{id}', which no module declares.");
    }
}
