using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Data;
using OrchardCore.FileStorage;
using OrchardCore.Media.Library;

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
            await using var uploaded = file.OpenReadStream();
            if (await CheckAsync(uploaded, extension) is not { } stream)
            {
                return (null, S["{0}: the content of the file is not what its name says.", name]);
            }

            var path = await FreePathAsync(folder, name);
            return (await _mediaFileStore.CreateFileFromStreamAsync(path, stream), null);
        }
        catch (FileStoreException e)
        {
            return (null, e.Message);
        }
        catch (IOException e) when (StorageFailure.Of(e) is StorageFailureKind.DiskFull)
        {
            return (null, S["{0} was not stored: the disk of the server is full. Please tell whoever runs the server.", name]);
        }
    }

    // Null when the content does not fit the kind of file; SVG images come back without scripts and foreign addresses.
    private static async Task<Stream?> CheckAsync(Stream stream, string extension)
    {
        var head = new byte[FileSignature.Length];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false);
        if (!FileSignature.Fits(extension, head.AsSpan(0, length)))
        {
            return null;
        }

        stream.Position = 0;
        if (!extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return stream;
        }

        return await SvgCleaner.CleanAsync(stream) is { } cleaned ? new MemoryStream(cleaned) : null;
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
