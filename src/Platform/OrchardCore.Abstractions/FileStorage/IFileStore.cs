namespace OrchardCore.FileStorage;

/// <summary>Files by relative paths with forward slashes. Stands in for OrchardCore.FileStorage.IFileStore.</summary>
public interface IFileStore
{
    /// <summary>The file, or null when there is none.</summary>
    Task<IFileStoreEntry?> GetFileInfoAsync(string path);

    /// <summary>The folder, or null when there is none; the empty path is the root.</summary>
    Task<IFileStoreEntry?> GetDirectoryInfoAsync(string path);

    IAsyncEnumerable<IFileStoreEntry> GetDirectoryContentAsync(string? path = null, bool includeSubDirectories = false);

    Task<bool> TryCreateDirectoryAsync(string path);

    Task<bool> TryDeleteFileAsync(string path);

    Task<bool> TryDeleteDirectoryAsync(string path);

    /// <exception cref="FileStoreException">The source is missing or the target exists.</exception>
    Task MoveFileAsync(string oldPath, string newPath);

    /// <exception cref="FileStoreException">The source is missing or the target exists.</exception>
    Task CopyFileAsync(string srcPath, string dstPath);

    /// <exception cref="FileStoreException">There is no such file.</exception>
    Task<Stream> GetFileStreamAsync(string path);

    Task<Stream> GetFileStreamAsync(IFileStoreEntry fileStoreEntry);

    /// <summary>Returns the path of the file.</summary>
    /// <exception cref="FileStoreException">The file exists and must not be overwritten.</exception>
    Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false);

    /// <summary>Free space in bytes, or null when it is not limited.</summary>
    Task<long?> GetPermittedStorageAsync();
}

/// <summary>A file or folder.</summary>
public interface IFileStoreEntry
{
    string Path { get; }

    string Name { get; }

    string DirectoryPath { get; }

    /// <summary>In bytes.</summary>
    long Length { get; }

    DateTime LastModifiedUtc { get; }

    bool IsDirectory { get; }
}

/// <summary>A file could not be read or written as asked.</summary>
public class FileStoreException : Exception
{
    public FileStoreException(string message)
        : base(message)
    {
    }

    public FileStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Working with paths of a file store.</summary>
public static class FileStoreExtensions
{
    public static string Combine(this IFileStore fileStore, params string[] paths)
        => string.Join('/', paths.Where(path => !string.IsNullOrEmpty(path)).Select(path => path.Replace('\\', '/').Trim('/')).Where(path => path.Length > 0));

    /// <summary>The path with forward slashes and without any at its ends.</summary>
    public static string NormalizePath(this IFileStore fileStore, string path) => path.Replace('\\', '/').Trim('/', ' ');
}
