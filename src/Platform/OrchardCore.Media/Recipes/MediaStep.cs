using System.Text.Json.Nodes;
using OrchardCore.FileStorage;
using OrchardCore.Media.Library;
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
    private readonly MediaNotes _notes;

    public MediaStep(IMediaFileStore mediaFileStore, IOptions<MediaOptions> options, MediaNotes notes)
        : base("media")
    {
        _mediaFileStore = mediaFileStore;
        _notes = notes;
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

        var open = Open(context, file, place);
        try
        {
            await WriteAsync(context, target, open);
        }
        catch (FileStoreException exception)
        {
            throw new RecipeStepException(targetPlace, exception.Message);
        }
        catch (InvalidDataException exception)
        {
            throw new RecipeStepException(place, exception.Message);
        }

        if (file.Note is { } note)
        {
            await NoteAsync(context, target, note);
        }
    }

    // What the library knows of the file; a recipe without it leaves it as it is.
    private async Task NoteAsync(RecipeExecutionContext context, string path, MediaNote note)
    {
        var known = (await _notes.GetAllAsync()).GetValueOrDefault(path);
        note.FocusX = Math.Clamp(note.FocusX, 0, 1);
        note.FocusY = Math.Clamp(note.FocusY, 0, 1);
        var before = known is null ? null : JObject.FromObject(known);
        var after = JObject.FromObject(note);
        if (!JsonNode.DeepEquals(before, after))
        {
            await _notes.SetAsync(path, note);
        }

        context.Compared($"notes of {path}", before, after);
    }

    // Files are streamed: a package may hold large ones.
    private async Task WriteAsync(RecipeExecutionContext context, string path, Func<Stream> open)
    {
        var existing = await _mediaFileStore.GetFileInfoAsync(path);
        if (existing is not null && await IsSameAsync(path, open))
        {
            context.Unchanged(path);
            return;
        }

        await using (var content = open())
        {
            // Visitors would see the file until the dry run is taken back.
            await (context.IsDryRun ? content.CopyToAsync(Stream.Null) : _mediaFileStore.CreateFileFromStreamAsync(path, content, overwrite: true));
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

    private async Task<bool> IsSameAsync(string path, Func<Stream> open)
    {
        await using var known = await _mediaFileStore.GetFileStreamAsync(path);
        await using var content = open();
        var (one, other) = (new byte[65536], new byte[65536]);
        while (true)
        {
            var count = await known.ReadAtLeastAsync(one, one.Length, throwOnEndOfStream: false);
            if (count != await content.ReadAtLeastAsync(other, other.Length, throwOnEndOfStream: false) || !one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, count)))
            {
                return false;
            }

            if (count == 0)
            {
                return true;
            }
        }
    }

    private static Func<Stream> Open(RecipeExecutionContext context, FileModel file, string place)
    {
        if (file.Base64 is not null)
        {
            var buffer = new byte[file.Base64.Length];
            return Convert.TryFromBase64String(file.Base64, buffer, out var length)
                ? () => new MemoryStream(buffer, 0, length, writable: false)
                : throw new RecipeStepException($"{place}.Base64", "the text is not Base64.");
        }

        if (string.IsNullOrWhiteSpace(file.SourcePath))
        {
            throw file.SourceUrl is null
                ? new RecipeStepException(place, "the file needs a \"SourcePath\" or \"Base64\".")
                : new RecipeStepException($"{place}.SourceUrl", "files are not fetched from other hosts; put the file beside the recipe and name it in \"SourcePath\".");
        }

        var source = context.RecipeDescriptor.FileProvider.GetRelativeFileInfo(context.RecipeDescriptor.BasePath, file.SourcePath);
        return source.Exists
            ? source.CreateReadStream
            : throw new RecipeStepException($"{place}.SourcePath", $"the file \"{file.SourcePath}\" does not exist beside the recipe.");
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

        public MediaNote? Note { get; set; }
    }
}
