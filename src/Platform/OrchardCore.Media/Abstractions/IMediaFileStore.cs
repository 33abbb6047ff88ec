using System.Collections.ObjectModel;
using OrchardCore.FileStorage;

namespace OrchardCore.Media;

/// <summary>The files of the media library.</summary>
public interface IMediaFileStore : IFileStore
{
    /// <summary>The address of a file, such as <c>/media/folder/a.jpg</c>.</summary>
    string MapPathToPublicUrl(string path);
}

/// <summary>Signs the commands in the address of an image, so that nobody else can have images made at will.</summary>
public interface IMediaTokenService
{
    string AddTokenToPath(string path);

    bool TryValidateToken(KeyedCollection<string, KeyValuePair<string, string>> commands, string token);
}

/// <summary>Makes names of files and folders fit.</summary>
public interface IMediaNameNormalizerService
{
    string NormalizeFolderName(string folderName);

    string NormalizeFileName(string fileName);
}
