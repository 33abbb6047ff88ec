using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.Recipes.Files;

/// <summary>The embedded files of one module or theme, named by their paths within it.</summary>
public sealed class ExtensionFileProvider : IFileProvider
{
    private readonly IModuleFileProvider _files;

    public ExtensionFileProvider(IModuleFileProvider files, string extensionId)
    {
        _files = files;
        ExtensionId = extensionId;
    }

    public string ExtensionId { get; }

    public IFileInfo GetFileInfo(string subpath) => _files.GetFile(ExtensionId, subpath.TrimStart('/'));

    /// <summary>Recipes name files, never folders.</summary>
    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
