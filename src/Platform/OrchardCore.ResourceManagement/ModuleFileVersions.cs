using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.ResourceManagement;

/// <summary>Adds <c>?v=hash</c> to the URLs of files of modules and of the application, so that browsers may keep them. Each file is hashed once.</summary>
internal sealed class ModuleFileVersions : IFileVersionProvider
{
    private readonly IModuleFileProvider _moduleFiles;
    private readonly IFileProvider _applicationFiles;
    private readonly ConcurrentDictionary<string, string> _versions = new(StringComparer.Ordinal);

    public ModuleFileVersions(IModuleFileProvider moduleFiles, IWebHostEnvironment environment)
    {
        _moduleFiles = moduleFiles;
        _applicationFiles = environment.WebRootFileProvider;
    }

    public string AddFileVersionToPath(PathString requestPathBase, string path)
    {
        if (path.Contains('?'))
        {
            return path;
        }

        var relative = requestPathBase.HasValue && path.StartsWith(requestPathBase.Value, StringComparison.OrdinalIgnoreCase)
            ? path[requestPathBase.Value.Length..]
            : path;
        var version = _versions.TryGetValue(relative, out var known) ? known : Compute(relative);
        return version.Length == 0 ? path : $"{path}?v={version}";
    }

    // Unknown paths are not remembered: they may be anything.
    private string Compute(string path)
    {
        var file = Find(path);
        if (file is null)
        {
            return string.Empty;
        }

        using var stream = file.CreateReadStream();
        var version = WebEncoders.Base64UrlEncode(SHA256.HashData(stream), 0, 16);
        return _versions[path] = version;
    }

    private IFileInfo? Find(string path)
    {
        var slash = path.IndexOf('/', 1);
        if (slash > 0)
        {
            var ofModule = _moduleFiles.GetFile(path[1..slash], "wwwroot" + path[slash..]);
            if (ofModule.Exists)
            {
                return ofModule;
            }
        }

        var ofApplication = _applicationFiles.GetFileInfo(path);
        return ofApplication.Exists ? ofApplication : null;
    }
}
