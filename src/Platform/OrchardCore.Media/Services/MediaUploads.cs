using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.FileStorage;

namespace OrchardCore.Media.Services;

/// <summary>Takes uploaded files into the library.</summary>
internal sealed class MediaUploads
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly IMediaNameNormalizerService _names;
    private readonly MediaOptions _options;
    private readonly IStringLocalizer S;

    public MediaUploads(IMediaFileStore mediaFileStore, IMediaNameNormalizerService names, IOptions<MediaOptions> options, IStringLocalizer<MediaUploads> stringLocalizer)
    {
        _mediaFileStore = mediaFileStore;
        _names = names;
        _options = options.Value;
        S = stringLocalizer;
    }

    /// <summary>Stores a file under a free name in the folder.</summary>
    /// <returns>The path, or what is wrong with the file.</returns>
    public async Task<(string? Path, string? Error)> StoreAsync(IFormFile file, string folder, IReadOnlyCollection<string>? allowedExtensions = null)
    {
        var name = _names.NormalizeFileName(Path.GetFileName(file.FileName.Replace('\\', '/')));
        var extension = Path.GetExtension(name);
        if (!_options.AllowedFileExtensions.Contains(extension) || (allowedExtensions is { Count: > 0 } && !allowedExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase)))
        {
            return (null, S["{0}: files of this kind are not allowed.", name]);
        }

        if (file.Length == 0)
        {
            return (null, S["{0}: the file is empty.", name]);
        }

        if (file.Length > _options.MaxFileSize)
        {
            return (null, S["{0}: the file has {1} MB; up to {2} MB are allowed.", name, file.Length / 1_000_000, _options.MaxFileSize / 1_000_000]);
        }

        try
        {
            var path = await FreePathAsync(folder, name);
            await using var stream = file.OpenReadStream();
            return (await _mediaFileStore.CreateFileFromStreamAsync(path, stream), null);
        }
        catch (FileStoreException e)
        {
            return (null, e.Message);
        }
    }

    private async Task<string> FreePathAsync(string folder, string name)
    {
        var path = _mediaFileStore.Combine(folder, name);
        for (var i = 2; await _mediaFileStore.GetFileInfoAsync(path) is not null; i++)
        {
            path = _mediaFileStore.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}");
        }

        return path;
    }
}
