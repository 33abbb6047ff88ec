using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.Modules.StaticFiles;

/// <summary>All files that modules and themes offer to browsers, by path: /{module}/css/x.css.</summary>
internal sealed class ModuleStaticFiles
{
    private const string WebRoot = "wwwroot/";

    private readonly Lazy<FrozenDictionary<string, ModuleStaticFile>> _files;

    public ModuleStaticFiles(ModuleCatalog catalog)
    {
        _files = new Lazy<FrozenDictionary<string, ModuleStaticFile>>(() => Collect(catalog));
    }

    public ModuleStaticFile? Find(string path) => _files.Value.GetValueOrDefault(path);

    private static FrozenDictionary<string, ModuleStaticFile> Collect(ModuleCatalog catalog)
    {
        var types = new FileExtensionContentTypeProvider();
        var files = new Dictionary<string, ModuleStaticFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var module in catalog.Extensions.Select(extension => extension.Module))
        {
            foreach (var path in module.Paths.Where(path => path.StartsWith(WebRoot, StringComparison.Ordinal)))
            {
                var type = types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
                files[$"/{module.Id}/{path[WebRoot.Length..]}"] = new ModuleStaticFile(module.Assembly, path, WithCharset(type));
            }
        }

        return files.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string WithCharset(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}
