using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace OrchardCore.Deployment.Import;

/// <summary>An uploaded package, opened for one run.</summary>
public sealed class ImportPackage : IDisposable
{
    private readonly IDisposable[] _owned;

    private ImportPackage(RecipeDescriptor recipe, params IDisposable[] owned)
    {
        Recipe = recipe;
        _owned = owned;
    }

    public RecipeDescriptor Recipe { get; }

    /// <exception cref="PackageException">It is no package.</exception>
    /// <exception cref="RecipeExecutionException">The recipe cannot be read.</exception>
    public static async Task<ImportPackage> OpenAsync(string path, IRecipeReader reader, PackageOptions options)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        ZipPackage? zip = null;
        try
        {
            if (!IsZip(stream))
            {
                return new ImportPackage(await ReadRecipeAsync(reader, new JsonPackage(await ReadAsync(stream, options)), DeploymentPlanResult.RecipeFileName), stream);
            }

            zip = new ZipPackage(stream, options);
            var name = FindRecipe(zip.Names) ?? throw new PackageException(PackageFault.NoRecipe);
            if (zip.GetFileInfo(name).Length > options.MaxRecipeSize)
            {
                throw new PackageException(PackageFault.TooLarge, name);
            }

            return new ImportPackage(await ReadRecipeAsync(reader, zip, name), zip, stream);
        }
        catch (Exception exception)
        {
            zip?.Dispose();
            await stream.DisposeAsync();
            if (exception is InvalidDataException)
            {
                throw new PackageException(PackageFault.NotReadable);
            }

            throw;
        }
    }

    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }
    }

    // By its content: names of uploads say nothing.
    private static bool IsZip(Stream stream)
    {
        Span<byte> head = stackalloc byte[2];
        var isZip = stream.ReadAtLeast(head, 2, throwOnEndOfStream: false) == 2 && head is [(byte)'P', (byte)'K'];
        stream.Position = 0;
        return isZip;
    }

    // People unpack a package, look into it and pack the folder again.
    private static string? FindRecipe(IReadOnlyCollection<string> names)
    {
        var recipes = names.Where(name => name == DeploymentPlanResult.RecipeFileName
            || (name.EndsWith('/' + DeploymentPlanResult.RecipeFileName, StringComparison.Ordinal) && name.Count(character => character == '/') == 1)).ToArray();
        return recipes.Contains(DeploymentPlanResult.RecipeFileName) ? DeploymentPlanResult.RecipeFileName : recipes.Length == 1 ? recipes[0] : null;
    }

    private static async Task<RecipeDescriptor> ReadRecipeAsync(IRecipeReader reader, IFileProvider files, string name)
        => await reader.GetRecipeDescriptorAsync(Path.GetDirectoryName(name) ?? string.Empty, files.GetFileInfo(name), files);

    private static async Task<byte[]> ReadAsync(FileStream stream, PackageOptions options)
    {
        if (stream.Length > options.MaxRecipeSize)
        {
            throw new PackageException(PackageFault.TooLarge);
        }

        var content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content);
        return content;
    }
}
