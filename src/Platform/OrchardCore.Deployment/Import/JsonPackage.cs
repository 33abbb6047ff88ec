using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace OrchardCore.Deployment.Import;

/// <summary>A recipe on its own, without files.</summary>
internal sealed class JsonPackage : IFileProvider, IFileInfo
{
    private readonly byte[] _content;

    public JsonPackage(byte[] content)
    {
        _content = content;
    }

    public bool Exists => true;

    public long Length => _content.Length;

    public string? PhysicalPath => null;

    public string Name => DeploymentPlanResult.RecipeFileName;

    public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

    public bool IsDirectory => false;

    public Stream CreateReadStream() => new MemoryStream(_content, writable: false);

    public IFileInfo GetFileInfo(string subpath) => subpath == Name ? this : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
