using System.Globalization;

namespace OrchardCore.Media.Services;

/// <summary>Adds a version to addresses, so that a replaced file has another address.</summary>
internal sealed class MediaVersions
{
    private readonly MediaFolder _folder;

    public MediaVersions(MediaFolder folder)
    {
        _folder = folder;
    }

    public string Append(string url, string path)
    {
        if (!_folder.TryGetPhysicalPath(path, out var physical) || new FileInfo(physical) is not { Exists: true } file)
        {
            return url;
        }

        var version = (file.LastWriteTimeUtc.Ticks ^ file.Length).ToString("x", CultureInfo.InvariantCulture);
        return url + (url.Contains('?', StringComparison.Ordinal) ? "&v=" : "?v=") + version;
    }
}
