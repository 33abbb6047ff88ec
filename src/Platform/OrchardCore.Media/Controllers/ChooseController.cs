using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Media.Library;
using OrchardCore.Media.Services;

namespace OrchardCore.Media.Controllers;

/// <summary>What the dialogs of editors ask the media library: files by words of their path, and one upload. JSON.</summary>
[Area("OrchardCore.Media")]
public sealed class ChooseController : Controller
{
    private const int MaxFiles = 30;
    private const int MaxWords = 100;

    private static readonly string[] _imageExtensions = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"];

    private readonly IMediaFileStore _mediaFileStore;
    private readonly IAuthorizationService _authorizationService;
    private readonly MediaOptions _options;

    public ChooseController(IMediaFileStore mediaFileStore, IAuthorizationService authorizationService, IOptions<MediaOptions> options)
    {
        _mediaFileStore = mediaFileStore;
        _authorizationService = authorizationService;
        _options = options.Value;
    }

    /// <summary>The newest files whose path has all the words; kind "image" for images only.</summary>
    [HttpGet]
    [Admin("Media/Choose", "Media.Choose")]
    public async Task<IActionResult> Index(string? query, string? kind)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        var words = (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Sum(word => word.Length) > MaxWords)
        {
            return Json(Array.Empty<object>());
        }

        var found = new List<(string Path, DateTime Modified)>();
        await foreach (var entry in _mediaFileStore.GetDirectoryContentAsync(includeSubDirectories: true))
        {
            if (!entry.IsDirectory && Fits(entry.Name, kind) && words.All(word => entry.Path.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add((entry.Path, entry.LastModifiedUtc));
            }
        }

        var notes = await HttpContext.RequestServices.GetRequiredService<MediaNotes>().GetAllAsync();
        return Json(found.OrderByDescending(file => file.Modified).Take(MaxFiles).Select(file => Describe(file.Path, notes.GetValueOrDefault(file.Path)?.AlternativeText)));
    }

    [HttpPost]
    [Admin("Media/Choose", "Media.ChooseUpload")]
    public async Task<IActionResult> Upload(IFormFile? file)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (file is null)
        {
            return BadRequest(new { error = (string?)null });
        }

        var (path, error) = await HttpContext.RequestServices.GetRequiredService<MediaUploads>().StoreAsync(file, "");
        return path is null ? BadRequest(new { error }) : Json(Describe(path));
    }

    private bool Fits(string name, string? kind)
    {
        var extension = Path.GetExtension(name);
        return _options.AllowedFileExtensions.Contains(extension) && (kind != "image" || IsImage(name));
    }

    private static bool IsImage(string name) => _imageExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private object Describe(string path, string? alternativeText = null) => new
    {
        path,
        name = Path.GetFileName(path),
        url = _mediaFileStore.MapPathToPublicUrl(path),
        isImage = IsImage(path),
        alternativeText = alternativeText ?? "",
    };

    private Task<bool> IsAllowedAsync() => _authorizationService.AuthorizeAsync(User, MediaPermissions.ManageMedia);
}
