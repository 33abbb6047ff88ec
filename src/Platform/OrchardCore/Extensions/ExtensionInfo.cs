using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions;

/// <summary>A module or theme as its manifest describes it.</summary>
internal sealed class ExtensionInfo : IExtensionInfo
{
    public ExtensionInfo(ModuleAssembly module)
    {
        Module = module;
        Manifest = new ManifestInfo(module);
        Features = module.Features.Length == 0
            ? [new FeatureInfo(this, module.Manifest, module.Id)]
            : [.. OwnFeature(module), .. module.Features.Select(feature => new FeatureInfo(this, feature, feature.Id))];
    }

    public ModuleAssembly Module { get; }

    public string Id => Module.Id;

    public string SubPath => "Areas/" + Id;

    public bool Exists => true;

    public IManifestInfo Manifest { get; }

    public IReadOnlyList<IFeatureInfo> Features { get; }

    IEnumerable<IFeatureInfo> IExtensionInfo.Features => Features;

    // A module of several features keeps a feature of its own unless one of them bears its id.
    private IEnumerable<IFeatureInfo> OwnFeature(ModuleAssembly module)
    {
        if (!Array.Exists(module.Features, feature => feature.Id == module.Id) && !string.IsNullOrEmpty(module.Manifest.Id))
        {
            yield return new FeatureInfo(this, module.Manifest, module.Id);
        }
    }
}

/// <summary>A feature as its manifest describes it.</summary>
internal sealed class FeatureInfo : IFeatureInfo
{
    public FeatureInfo(IExtensionInfo extension, FeatureAttribute feature, string id)
    {
        Extension = extension;
        Id = id;
        Name = string.IsNullOrEmpty(feature.Name) ? id : feature.Name;
        Category = string.IsNullOrEmpty(feature.Category) ? "Uncategorized" : feature.Category;
        Description = feature.Description;
        Priority = int.TryParse(feature.Priority, out var priority) ? priority : 0;
        Dependencies = feature.Dependencies;
        DefaultTenantOnly = feature.DefaultTenantOnly;
        IsAlwaysEnabled = feature.IsAlwaysEnabled;
        EnabledByDependencyOnly = feature.EnabledByDependencyOnly;
    }

    public string Id { get; }

    public string Name { get; }

    public int Priority { get; }

    public string Category { get; }

    public string Description { get; }

    public bool DefaultTenantOnly { get; }

    public IExtensionInfo Extension { get; }

    public string[] Dependencies { get; }

    public bool IsAlwaysEnabled { get; }

    public bool EnabledByDependencyOnly { get; }

    public override string ToString() => Id;
}

/// <summary>What a module's manifest says of it.</summary>
internal sealed class ManifestInfo : IManifestInfo
{
    public ManifestInfo(ModuleAssembly module)
    {
        ModuleInfo = module.Manifest;
        Name = string.IsNullOrEmpty(module.Manifest.Name) ? module.Id : module.Manifest.Name;
    }

    public bool Exists => true;

    public string Name { get; }

    public string Description => ModuleInfo.Description;

    public string Type => ModuleInfo.Type;

    public string Author => ModuleInfo.Author;

    public string Website => ModuleInfo.Website;

    public string Version => ModuleInfo.Version;

    public IEnumerable<string> Tags => ModuleInfo.Tags;

    public ModuleAttribute ModuleInfo { get; }
}
