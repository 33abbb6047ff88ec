using Microsoft.Extensions.FileProviders;

namespace OrchardCore.Modules.FileProviders;

/// <summary>Files named relative to another one, as a recipe does in <c>../wwwroot/logo.svg</c>.</summary>
public static class FileProviderExtensions
{
    /// <summary>The file at <paramref name="other"/> seen from the folder <paramref name="path"/>; what lies above the provider's root does not exist.</summary>
    public static IFileInfo GetRelativeFileInfo(this IFileProvider provider, string? path, string other)
    {
        var segments = new List<string>();
        foreach (var segment in $"{path}/{other}".Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment is not ("." or ".."))
            {
                segments.Add(segment);
            }
            else if (segment is ".." && segments.Count == 0)
            {
                return new NotFoundFileInfo(other);
            }
            else if (segment is "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }

        return provider.GetFileInfo(string.Join('/', segments));
    }
}
