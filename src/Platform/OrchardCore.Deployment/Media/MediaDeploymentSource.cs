using System.Text.Json.Nodes;
using OrchardCore.Deployment;

namespace OrchardCore.Media.Deployment;

/// <summary>Copies the files into the package and writes the step <c>media</c>.</summary>
public sealed class MediaDeploymentSource : DeploymentSourceBase<MediaDeploymentStep>
{
    private readonly IMediaFileStore _mediaFileStore;

    public MediaDeploymentSource(IMediaFileStore mediaFileStore)
    {
        _mediaFileStore = mediaFileStore;
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
        foreach (var path in paths)
        {
            if (await _mediaFileStore.GetFileInfoAsync(path) is null)
            {
                throw new DeploymentException($"There is no media file \"{path}\".");
            }

            await using var stream = await _mediaFileStore.GetFileStreamAsync(path);
            await result.FileBuilder.SetFileAsync($"media/{path}", stream);
            files.Add(DeploymentJson.From(new { SourcePath = $"media/{path}", TargetPath = path }));
        }

        result.Steps.Add(new JsonObject { ["name"] = "media", ["Files"] = files });
    }
}
