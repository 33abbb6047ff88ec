using OrchardCore.FileStorage;

namespace OrchardCore.Media.Services;

internal sealed class MediaEntry : IFileStoreEntry
{
    public MediaEntry(MediaFolder folder, FileSystemInfo info)
    {
        IsDirectory = info is DirectoryInfo;
        Path = info.FullName == folder.Root ? "" : folder.RelativePath(info.FullName);
        Name = Path.Length == 0 ? "" : info.Name;
        DirectoryPath = Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : "";
        Length = (info as FileInfo)?.Length ?? 0;
        LastModifiedUtc = info.Exists ? info.LastWriteTimeUtc : default;
    }

    public string Path { get; }

    public string Name { get; }

    public string DirectoryPath { get; }

    public long Length { get; }

    public DateTime LastModifiedUtc { get; }

    public bool IsDirectory { get; }
}
