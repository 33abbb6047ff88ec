using System.Reflection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Embedded;

namespace OrchardCore.Environment.Extensions;

/// <summary>The embedded files of the modules.</summary>
internal sealed class ModuleFileProvider : IModuleFileProvider
{
    private readonly ModuleCatalog _catalog;

    public ModuleFileProvider(ModuleCatalog catalog)
    {
        _catalog = catalog;
    }

    public IReadOnlyCollection<string> GetPaths(string extensionId) => _catalog.Find(extensionId)?.Module.Paths ?? [];

    public IFileInfo GetFile(string extensionId, string path)
    {
        var module = _catalog.Find(extensionId)?.Module;
        if (module is null || Array.IndexOf(module.Paths, path) < 0)
        {
            return new NotFoundFileInfo(path);
        }

        var built = File.GetLastWriteTimeUtc(module.Assembly.Location);
        return new EmbeddedResourceFileInfo(module.Assembly, path, Path.GetFileName(path), built);
    }

    public Assembly? GetAssembly(string extensionId) => _catalog.Find(extensionId)?.Module.Assembly;
}
