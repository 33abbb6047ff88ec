using System.Reflection;
using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions;

/// <summary>A referenced assembly that is a module, with the paths of its embedded files.</summary>
internal sealed class ModuleAssembly
{
    private readonly Lazy<Type[]> _classes;
    private readonly Lazy<string[]> _paths;

    private ModuleAssembly(Assembly assembly, string id, ModuleAttribute manifest, FeatureAttribute[] features)
    {
        Assembly = assembly;
        Id = id;
        Manifest = manifest;
        Features = features;
        _classes = new Lazy<Type[]>(() => [.. assembly.GetExportedTypes().Where(type => type.IsClass && !type.IsAbstract)]);
        _paths = new Lazy<string[]>(assembly.GetManifestResourceNames);
    }

    public Assembly Assembly { get; }

    public string Id { get; }

    public ModuleAttribute Manifest { get; }

    public FeatureAttribute[] Features { get; }

    /// <summary>Public classes that can be created.</summary>
    public Type[] Classes => _classes.Value;

    public string[] Paths => _paths.Value;

    /// <summary>Loads an assembly by name; null when it is not marked as a module.</summary>
    public static ModuleAssembly? TryLoad(string name)
    {
        var assembly = Assembly.Load(new AssemblyName(name));
        if (!assembly.IsDefined(typeof(ModuleMarkerAttribute), inherit: false))
        {
            return null;
        }

        var manifest = assembly.GetCustomAttribute<ModuleAttribute>() ?? new ModuleAttribute { Name = name };
        var id = string.IsNullOrEmpty(manifest.Id) ? name : manifest.Id;
        return new ModuleAssembly(assembly, id, manifest, FeaturesOf(assembly));
    }

    /// <summary>The application itself: always there, with one feature of its own.</summary>
    public static ModuleAssembly ForApplication(Assembly assembly, string name)
    {
        var manifest = new ModuleAttribute { Id = name, Name = name, Category = "Application", IsAlwaysEnabled = true };
        return new ModuleAssembly(assembly, name, manifest, FeaturesOf(assembly));
    }

    private static FeatureAttribute[] FeaturesOf(Assembly assembly)
        => [.. assembly.GetCustomAttributes<FeatureAttribute>().Where(feature => feature is not ModuleAttribute)];
}
