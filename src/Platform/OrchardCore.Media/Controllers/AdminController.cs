using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.FileStorage;
using OrchardCore.Media.Services;
using OrchardCore.Media.ViewModels;

namespace OrchardCore.Media.Controllers;

/// <summary>The media library under /Admin/Media: folders, uploads, names and removal, all by plain forms.</summary>
[Area("OrchardCore.Media")]
public sealed class AdminController : Controller
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly IMediaNameNormalizerService _names;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly MediaOptions _options;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IMediaFileStore mediaFileStore,
        IMediaNameNormalizerService names,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IOptions<MediaOptions> options,
        IHtmlLocalizer<AdminController> htmlLocalizer)
    {
        _mediaFileStore = mediaFileStore;
        _names = names;
        _authorizationService = authorizationService;
        _notifier = notifier;
        _options = options.Value;
        H = htmlLocalizer;
    }

    [HttpGet]
    [Admin("Media", "Media.Index")]
    public async Task<IActionResult> Index(string? path)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        try
        {
            if (await _mediaFileStore.GetDirectoryInfoAsync(path ?? "") is not { } folder)
            {
                return NotFound();
            }

            var entries = new List<IFileStoreEntry>();
            await foreach (var entry in _mediaFileStore.GetDirectoryContentAsync(folder.Path))
            {
                entries.Add(entry);
            }

            return View(new MediaLibraryViewModel
            {
                Path = folder.Path,
                Folders = [.. entries.Where(entry => entry.IsDirectory)],
                Files = [.. entries.Where(entry => !entry.IsDirectory && _options.AllowedFileExtensions.Contains(Path.GetExtension(entry.Name)))],
                Accept = string.Join(',', _options.AllowedFileExtensions),
            });
        }
        catch (FileStoreException)
        {
            return NotFound();
        }
    }

    [HttpPost]
    [Admin("Media/Upload", "Media.Upload")]
    public Task<IActionResult> Upload(string? path, List<IFormFile> files)
        => ChangeAsync(path, async () =>
        {
            var uploads = HttpContext.RequestServices.GetRequiredService<MediaUploads>();
            foreach (var file in files)
            {
                var (stored, error) = await uploads.StoreAsync(file, path ?? "");
                await (stored is null ? _notifier.ErrorAsync(H["{0}", error!]) : _notifier.SuccessAsync(H["{0} was uploaded.", stored]));
            }

            if (files.Count == 0)
            {
                await _notifier.WarningAsync(H["Choose a file first."]);
            }
        });

    [HttpPost]
    [Admin("Media/CreateFolder", "Media.CreateFolder")]
    public Task<IActionResult> CreateFolder(string? path, string? name)
        => ChangeAsync(path, async () =>
        {
            if (string.IsNullOrWhiteSpace(name) || name.Contains('/', StringComparison.Ordinal))
            {
                await _notifier.ErrorAsync(H["Enter a name for the folder, without slashes."]);
                return;
            }

            var folder = _mediaFileStore.Combine(path ?? "", _names.NormalizeFolderName(name.Trim()));
            await (await _mediaFileStore.TryCreateDirectoryAsync(folder)
                ? _notifier.SuccessAsync(H["The folder {0} was created.", folder])
                : _notifier.WarningAsync(H["There is a folder {0} already.", folder]));
        });

    [HttpPost]
    [Admin("Media/Rename", "Media.Rename")]
    public Task<IActionResult> Rename(string? path, string file, string? newPath)
        => ChangeAsync(path, async () =>
        {
            newPath = _mediaFileStore.NormalizePath(newPath ?? "");
            if (!string.Equals(Path.GetExtension(newPath), Path.GetExtension(file), StringComparison.OrdinalIgnoreCase))
            {
                await _notifier.ErrorAsync(H["The new name must end in {0}.", Path.GetExtension(file)]);
                return;
            }

            await _mediaFileStore.MoveFileAsync(file, newPath);
            await _notifier.SuccessAsync(H["{0} is now {1}. Pages that show the file by its old name must be changed.", file, newPath]);
        });

    [HttpPost]
    [Admin("Media/Delete", "Media.Delete")]
    public Task<IActionResult> Delete(string? path, string file)
        => ChangeAsync(path, async () =>
        {
            await (await _mediaFileStore.TryDeleteFileAsync(file)
                ? _notifier.SuccessAsync(H["{0} was deleted.", file])
                : _notifier.WarningAsync(H["{0} was gone already.", file]));
        });

    [HttpPost]
    [Admin("Media/DeleteFolder", "Media.DeleteFolder")]
    public async Task<IActionResult> DeleteFolder(string path)
    {
        var parent = path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
        return await ChangeAsync(parent, async () =>
        {
            await foreach (var entry in _mediaFileStore.GetDirectoryContentAsync(path))
            {
                await _notifier.ErrorAsync(H["The folder {0} is not empty; it holds {1}.", path, entry.Name]);
                return;
            }

            if (await _mediaFileStore.TryDeleteDirectoryAsync(path))
            {
                await _notifier.SuccessAsync(H["The folder {0} was deleted.", path]);
            }
        });
    }

    private async Task<IActionResult> ChangeAsync(string? path, Func<Task> change)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        try
        {
            await change();
        }
        catch (FileStoreException e)
        {
            await _notifier.ErrorAsync(H["{0}", e.Message]);
        }

        return RedirectToAction(nameof(Index), new { path });
    }

    private async Task<bool> IsAllowedAsync() => await _authorizationService.AuthorizeAsync(User, MediaPermissions.ManageMedia);
}
