using System.Text.Json.Nodes;
using OrchardCore.Deployment;
using OrchardCore.Media.Library;

namespace OrchardCore.Media.Deployment;

/// <summary>Copies the files into the package and writes the step <c>media</c>.</summary>
public sealed class MediaDeploymentSource : DeploymentSourceBase<MediaDeploymentStep>
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly MediaNotes _notes;

    public MediaDeploymentSource(IMediaFileStore mediaFileStore, MediaNotes notes)
    {
        _mediaFileStore = mediaFileStore;
        _notes = notes;
    }

    protected override async Task ProcessAsync(MediaDeploymentStep step, DeploymentPlanResult result)
    {
        var paths = new SortedSet<string>(step.IncludeAll ? [] : step.FilePaths, StringComparer.Ordinal);
        foreach (var folder in step.IncludeAll ? [string.Empty] : step.DirectoryPaths)
        {
            await foreach (var entry in _mediaFileStore.GetDirectoryContentAsync(folder, includeSubDirectories: true))
            {
                if (!entry.IsDirectory)
                {
                    paths.Add(entry.Path);
                }
            }
        }

        var files = new JsonArray();
        var notes = await _notes.GetAllAsync();
        foreach (var path in paths)
        {
            if (await _mediaFileStore.GetFileInfoAsync(path) is null)
            {
                throw new DeploymentException($"There is no media file \"{path}\".");
            }

            await using var stream = await _mediaFileStore.GetFileStreamAsync(path);
            await result.FileBuilder.SetFileAsync($"media/{path}", stream);
            var file = DeploymentJson.From(new { SourcePath = $"media/{path}", TargetPath = path })!;
            if (notes.TryGetValue(path, out var note))
            {
                file["Note"] = DeploymentJson.From(note);
            }

            files.Add(file);
        }

        result.Steps.Add(new JsonObject { ["name"] = "media", ["Files"] = files });
    }
}
