using System.Collections.Frozen;
using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.Environment.Extensions;

/// <summary>Modules and features of the application in the order in which they depend on each other.</summary>
internal sealed class ExtensionManager : IExtensionManager
{
    private readonly ModuleCatalog _catalog;
    private readonly FrozenDictionary<string, IFeatureInfo> _byId;
    private readonly IReadOnlyList<IFeatureInfo> _ordered;

    public ExtensionManager(ModuleCatalog catalog)
    {
        _catalog = catalog;
        var all = catalog.Extensions.SelectMany(extension => extension.Features).ToArray();
        foreach (var twice in all.GroupBy(feature => feature.Id).Where(group => group.Count() > 1))
        {
            var modules = string.Join(", ", twice.Select(feature => feature.Extension.Id));
            throw new InvalidOperationException($"The feature id '{twice.Key}' is declared more than once: {modules}.");
        }

        _byId = all.ToFrozenDictionary(feature => feature.Id, StringComparer.Ordinal);
        _ordered = Order(all);
    }

    public IExtensionInfo? GetExtension(string extensionId) => _catalog.Find(extensionId);

    public IEnumerable<IExtensionInfo> GetExtensions() => _catalog.Extensions;

    public IEnumerable<IFeatureInfo> GetFeatures() => _ordered;

    /// <exception cref="InvalidOperationException">An id, or a dependency of one, is unknown; the message names it.</exception>
    public IEnumerable<IFeatureInfo> GetFeatures(string[] featureIdsToLoad)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in featureIdsToLoad)
        {
            Collect(Get(id, neededBy: null), wanted);
        }

        return _ordered.Where(feature => wanted.Contains(feature.Id));
    }

    public IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId)
        => _byId.ContainsKey(featureId) ? GetFeatures([featureId]) : [];

    public IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId)
    {
        var dependents = new HashSet<string>(StringComparer.Ordinal) { featureId };

        // Dependencies come first in the order, so one pass finds everything above.
        return [.. _ordered.Where(feature =>
            feature.Id == featureId || (Array.Exists(feature.Dependencies, dependents.Contains) && dependents.Add(feature.Id)))];
    }

    private void Collect(IFeatureInfo feature, HashSet<string> collected)
    {
        if (!collected.Add(feature.Id))
        {
            return;
        }

        foreach (var dependency in feature.Dependencies)
        {
            Collect(Get(dependency, feature.Id), collected);
        }
    }

    private IFeatureInfo Get(string id, string? neededBy)
    {
        if (_byId.TryGetValue(id, out var feature))
        {
            return feature;
        }

        throw new InvalidOperationException(neededBy is null
            ? $"There is no feature '{id}'."
            : $"There is no feature '{id}', which the feature '{neededBy}' depends on.");
    }

    // Modules before themes, lower priorities first, and every feature after what it depends on.
    private List<IFeatureInfo> Order(IEnumerable<IFeatureInfo> features)
    {
        var ordered = new List<IFeatureInfo>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feature in features.OrderBy(IsTheme).ThenBy(feature => feature.Priority).ThenBy(feature => feature.Id, StringComparer.Ordinal))
        {
            Visit(feature);
        }

        return ordered;

        void Visit(IFeatureInfo feature)
        {
            if (!visited.Add(feature.Id))
            {
                return;
            }

            foreach (var dependency in feature.Dependencies)
            {
                if (_byId.TryGetValue(dependency, out var needed))
                {
                    Visit(needed);
                }
            }

            ordered.Add(feature);
        }
    }

    private static bool IsTheme(IFeatureInfo feature) => feature.Extension.Manifest.Type == "Theme";
}
