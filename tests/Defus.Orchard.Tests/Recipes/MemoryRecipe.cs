using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using OrchardCore.Recipes.Models;

namespace Defus.Orchard.Tests.Recipes;

/// <summary>A recipe that is a text; files beside it do not exist.</summary>
internal sealed class MemoryRecipe : IFileInfo, IFileProvider
{
    public const string FileName = "test.recipe.json";

    private readonly byte[] _content;

    private MemoryRecipe(string json)
    {
        _content = Encoding.UTF8.GetBytes(json);
    }

    public bool Exists => true;

    public long Length => _content.Length;

    public string? PhysicalPath => null;

    public string Name => FileName;

    public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

    public bool IsDirectory => false;

    public static RecipeDescriptor Create(string json)
    {
        var file = new MemoryRecipe(json);
        return new RecipeDescriptor { Name = "Test", BasePath = "Recipes", RecipeFileInfo = file, FileProvider = file };
    }

    public Stream CreateReadStream()
    {
        return new MemoryStream(_content);
    }

    public IFileInfo GetFileInfo(string subpath)
    {
        return new NotFoundFileInfo(subpath);
    }

    public IDirectoryContents GetDirectoryContents(string subpath)
    {
        return NotFoundDirectoryContents.Singleton;
    }

    public IChangeToken Watch(string filter)
    {
        throw new NotSupportedException();
    }
}
