using OrchardCore.FileStorage;
using OrchardCore.Modules.FileProviders;
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
            await StoreAsync(context, model.Files[i], $"$.Files[{i}]");
        }
    }

    private async Task StoreAsync(RecipeExecutionContext context, FileModel file, string place)
    {
        var target = file.TargetPath ?? file.Path;
        if (string.IsNullOrWhiteSpace(target))
        {
            throw new RecipeStepException(place, "the file has no \"TargetPath\".");
        }

        var targetPlace = file.TargetPath is null ? $"{place}.Path" : $"{place}.TargetPath";
        if (!_options.AllowedFileExtensions.Contains(Path.GetExtension(target)))
        {
            throw new RecipeStepException(targetPlace, $"files such as \"{target}\" are not allowed in the media library.");
        }

        var content = await ReadAsync(context, file, place);
        try
        {
            await WriteAsync(context, target, content);
        }
        catch (FileStoreException exception)
        {
            throw new RecipeStepException(targetPlace, exception.Message);
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

        // Visitors would see the file until the dry run is taken back.
        if (!context.IsDryRun)
        {
            await _mediaFileStore.CreateFileFromStreamAsync(path, new MemoryStream(content), overwrite: true);
        }

        if (existing is null)
        {
            context.Created(path);
        }
        else
        {
            context.Changed(path);
        }
    }

    private static async Task<byte[]> ReadAsync(RecipeExecutionContext context, FileModel file, string place)
    {
        if (file.Base64 is not null)
        {
            var buffer = new byte[file.Base64.Length];
            return Convert.TryFromBase64String(file.Base64, buffer, out var length)
                ? buffer[..length]
                : throw new RecipeStepException($"{place}.Base64", "the text is not Base64.");
        }

        if (string.IsNullOrWhiteSpace(file.SourcePath))
        {
            throw file.SourceUrl is null
                ? new RecipeStepException(place, "the file needs a \"SourcePath\" or \"Base64\".")
                : new RecipeStepException($"{place}.SourceUrl", "files are not fetched from other hosts; put the file beside the recipe and name it in \"SourcePath\".");
        }

        var source = context.RecipeDescriptor.FileProvider.GetRelativeFileInfo(context.RecipeDescriptor.BasePath, file.SourcePath);
        if (!source.Exists)
        {
            throw new RecipeStepException($"{place}.SourcePath", $"the file \"{file.SourcePath}\" does not exist beside the recipe.");
        }

        await using var stream = source.CreateReadStream();
        var memory = new MemoryStream();
        await stream.CopyToAsync(memory);
        return memory.ToArray();
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
