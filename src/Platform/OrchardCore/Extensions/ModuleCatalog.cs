using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.Hosting;
using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions;

/// <summary>The modules the application references, read once from the markers that the build wrote into its assembly.</summary>
internal sealed class ModuleCatalog
{
    private readonly FrozenDictionary<string, ExtensionInfo> _byId;
    private readonly FrozenDictionary<Assembly, ExtensionInfo> _byAssembly;

    public ModuleCatalog(IHostEnvironment environment)
    {
        var application = Assembly.Load(new AssemblyName(environment.ApplicationName));
        Application = new ExtensionInfo(ModuleAssembly.ForApplication(application, environment.ApplicationName));

        var modules = application.GetCustomAttributes<ModuleNameAttribute>()
            .Select(attribute => attribute.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(ModuleAssembly.TryLoad)
            .OfType<ModuleAssembly>()
            .Select(module => new ExtensionInfo(module));

        Extensions = [Application, .. modules];
        _byId = Extensions.ToFrozenDictionary(extension => extension.Id, StringComparer.Ordinal);
        _byAssembly = Extensions.ToFrozenDictionary(extension => extension.Module.Assembly);
    }

    public ExtensionInfo Application { get; }

    public IReadOnlyList<ExtensionInfo> Extensions { get; }

    public ExtensionInfo? Find(string id) => _byId.GetValueOrDefault(id);

    public ExtensionInfo? Find(Assembly assembly) => _byAssembly.GetValueOrDefault(assembly);
}
