using OrchardCore.FileStorage;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using Microsoft.Extensions.Options;

namespace OrchardCore.Media.Recipes;

/// <summary>Puts files into the media library. A file that is there with the same content is left alone.</summary>
internal sealed class MediaStep : NamedRecipeStepHandler
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly MediaOptions _options;

    public MediaStep(IMediaFileStore mediaFileStore, IOptions<MediaOptions> options)
        : base("media")
    {
        _mediaFileStore = mediaFileStore;
        _options = options.Value;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = context.Bind<StepModel>();
        for (var i = 0; i < model.Files.Length; i++)
        {
            if (await StoreAsync(context, model.Files[i]) is { } error)
            {
                context.Errors.Add($"$.Files[{i}]: {error}");
            }
        }
    }

    private async Task<string?> StoreAsync(RecipeExecutionContext context, FileModel file)
    {
        var path = file.TargetPath ?? file.Path;
        if (string.IsNullOrWhiteSpace(path))
        {
            return "TargetPath is missing.";
        }

        if (!_options.AllowedFileExtensions.Contains(Path.GetExtension(path)))
        {
            return $"files such as '{path}' are not allowed in the media library.";
        }

        if (file.SourceUrl is not null && file.Base64 is null && file.SourcePath is null)
        {
            return "SourceUrl is not supported; put the file beside the recipe and name it in SourcePath.";
        }

        var (content, error) = await ReadAsync(context, file);
        if (content is null)
        {
            return error;
        }

        try
        {
            await WriteAsync(context, path, content);
            return null;
        }
        catch (FileStoreException e)
        {
            return e.Message;
        }
    }

    private async Task WriteAsync(RecipeExecutionContext context, string path, byte[] content)
    {
        var existing = await _mediaFileStore.GetFileInfoAsync(path);
        if (existing is not null && existing.Length == content.Length)
        {
            await using var stream = await _mediaFileStore.GetFileStreamAsync(path);
            var known = new byte[content.Length];
            await stream.ReadExactlyAsync(known);
            if (known.AsSpan().SequenceEqual(content))
            {
                context.Unchanged(path);
                return;
            }
        }

        await _mediaFileStore.CreateFileFromStreamAsync(path, new MemoryStream(content), overwrite: true);
        if (existing is null)
        {
            context.Created(path);
        }
        else
        {
            context.Changed(path);
        }
    }

    private static async Task<(byte[]? Content, string? Error)> ReadAsync(RecipeExecutionContext context, FileModel file)
    {
        if (file.Base64 is not null)
        {
            var buffer = new byte[file.Base64.Length];
            return Convert.TryFromBase64String(file.Base64, buffer, out var length) ? (buffer[..length], null) : (null, "Base64 is not valid.");
        }

        if (string.IsNullOrWhiteSpace(file.SourcePath))
        {
            return (null, "one of SourcePath and Base64 is needed.");
        }

        var source = context.RecipeDescriptor.FileProvider.GetFileInfo(Resolve(context.RecipeDescriptor.BasePath, file.SourcePath));
        if (!source.Exists)
        {
            return (null, $"the file '{file.SourcePath}' does not exist beside the recipe.");
        }

        await using var stream = source.CreateReadStream();
        var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return (memory.ToArray(), null);
    }

    // Relative to the recipe's folder; ".." goes up.
    private static string Resolve(string basePath, string relative)
    {
        var segments = new List<string>(basePath.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in relative.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private sealed class StepModel : RecipeStepModel
    {
        public FileModel[] Files { get; set; } = [];
    }

    private sealed class FileModel
    {
        public string? Path { get; set; }

        public string? TargetPath { get; set; }

        public string? SourcePath { get; set; }

        public string? SourceUrl { get; set; }

        public string? Base64 { get; set; }
    }
}
