using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.FileStorage;
using OrchardCore.Media.Library;
using OrchardCore.Media.Services;
using OrchardCore.Media.ViewModels;
using OrchardCore.Navigation;

namespace OrchardCore.Media.Controllers;

/// <summary>The media library under /Admin/Media: folders, uploads, search, names and removal, all by plain forms.</summary>
[Area("OrchardCore.Media")]
public sealed class AdminController : Controller
{
    private const int PageSize = 48;
    private const int MaxNameLength = 200;

    private readonly IMediaFileStore _mediaFileStore;
    private readonly IMediaNameNormalizerService _names;
    private readonly MediaNotes _notes;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly MediaOptions _options;
    private readonly IHtmlLocalizer H;

    public AdminController(
        IMediaFileStore mediaFileStore,
        IMediaNameNormalizerService names,
        MediaNotes notes,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IOptions<MediaOptions> options,
        IHtmlLocalizer<AdminController> htmlLocalizer)
    {
        _mediaFileStore = mediaFileStore;
        _names = names;
        _notes = notes;
        _authorizationService = authorizationService;
        _notifier = notifier;
        _options = options.Value;
        H = htmlLocalizer;
    }

    [HttpGet]
    [Admin("Media", "Media.Index")]
    public async Task<IActionResult> Index(string? path, string? q, string? sort, PagerParameters pagerParameters, [FromServices] IShapeFactory shapes)
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

            var model = new MediaLibraryViewModel
            {
                Path = folder.Path,
                Search = Shortened(q),
                Sort = sort is "newest" or "largest" ? sort : "name",
                Accept = string.Join(',', _options.AllowedFileExtensions),
                MaxFileSize = _options.MaxFileSize / 1_000_000,
                Notes = await _notes.GetAllAsync(),
            };
            var files = await FindAsync(model);
            var pager = new Pager(pagerParameters, PageSize);
            model.Total = files.Count;
            model.Files = [.. files.Skip(pager.GetStartIndex()).Take(pager.PageSize)];
            model.Pager = await shapes.PagerAsync(pager, files.Count);

            return View(model);
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

    /// <summary>One file sent by the page's script, which shows the progress itself. JSON.</summary>
    [HttpPost]
    [Admin("Media/UploadFile", "Media.UploadFile")]
    public async Task<IActionResult> UploadFile(string? path, IFormFile? file)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (file is null)
        {
            return BadRequest(new { error = H["Choose a file first."].Value });
        }

        var (stored, error) = await HttpContext.RequestServices.GetRequiredService<MediaUploads>().StoreAsync(file, path ?? "");
        return stored is null ? BadRequest(new { error }) : Json(new { path = stored });
    }

    [HttpPost]
    [Admin("Media/CreateFolder", "Media.CreateFolder")]
    public Task<IActionResult> CreateFolder(string? path, string? name)
        => ChangeAsync(path, async () =>
        {
            if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Contains('/', StringComparison.Ordinal))
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
    [Admin("Media/DeleteFolder", "Media.DeleteFolder")]
    public async Task<IActionResult> DeleteFolder(string? path)
    {
        path ??= "";
        return await ChangeAsync(MediaTrail.Parent(path), async () =>
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

    private static string Shortened(string? text) => text is null ? "" : text.Trim() is { Length: > MaxNameLength } longText ? longText[..MaxNameLength] : text.Trim();

    // A search looks in all folders below.
    private async Task<List<IFileStoreEntry>> FindAsync(MediaLibraryViewModel model)
    {
        var words = model.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var files = new List<IFileStoreEntry>();
        var folders = new List<IFileStoreEntry>();
        await foreach (var entry in _mediaFileStore.GetDirectoryContentAsync(model.Path, includeSubDirectories: words.Length > 0))
        {
            if (entry.IsDirectory)
            {
                folders.Add(entry);
            }
            else if (_options.AllowedFileExtensions.Contains(Path.GetExtension(entry.Name)) && words.All(word => Has(model, entry, word)))
            {
                files.Add(entry);
            }
        }

        model.Folders = words.Length > 0 ? [] : folders;
        return model.Sort switch
        {
            "newest" => [.. files.OrderByDescending(file => file.LastModifiedUtc)],
            "largest" => [.. files.OrderByDescending(file => file.Length)],
            _ => [.. files.OrderBy(file => file.Name, StringComparer.CurrentCultureIgnoreCase)],
        };
    }

    private static bool Has(MediaLibraryViewModel model, IFileStoreEntry entry, string word)
        => entry.Path.Contains(word, StringComparison.OrdinalIgnoreCase)
            || model.Notes.TryGetValue(entry.Path, out var note)
                && (note.AlternativeText.Contains(word, StringComparison.CurrentCultureIgnoreCase) || note.Copyright.Contains(word, StringComparison.CurrentCultureIgnoreCase));

    private async Task<IActionResult> ChangeAsync(string? path, Func<Task> change)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        try
        {
            await change();
            return RedirectToAction(nameof(Index), new { path = (await _mediaFileStore.GetDirectoryInfoAsync(path ?? ""))?.Path });
        }
        catch (FileStoreException e)
        {
            await _notifier.ErrorAsync(H["{0}", e.Message]);
            return RedirectToAction(nameof(Index));
        }
    }

    private async Task<bool> IsAllowedAsync() => await _authorizationService.AuthorizeAsync(User, MediaPermissions.ManageMedia);
}
