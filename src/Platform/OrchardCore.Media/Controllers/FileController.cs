using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.Data;
using OrchardCore.Data.Documents;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.FileStorage;
using OrchardCore.Media.Library;
using OrchardCore.Media.ViewModels;

namespace OrchardCore.Media.Controllers;

/// <summary>One file of the library: its texts, its name and folder, where it is used, its removal.</summary>
[Area("OrchardCore.Media")]
public sealed class FileController : Controller
{
    private const int MaxPathLength = 500;

    private static readonly string[] _images = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"];

    private readonly IMediaFileStore _mediaFileStore;
    private readonly IMediaNameNormalizerService _names;
    private readonly MediaNotes _notes;
    private readonly MediaUsages _usages;
    private readonly IStoreTransactionManager _transactions;
    private readonly IDocumentStore _documents;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly MediaOptions _options;
    private readonly IHtmlLocalizer H;

    public FileController(
        IMediaFileStore mediaFileStore,
        IMediaNameNormalizerService names,
        MediaNotes notes,
        MediaUsages usages,
        IStoreTransactionManager transactions,
        IDocumentStore documents,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IOptions<MediaOptions> options,
        IHtmlLocalizer<FileController> htmlLocalizer)
    {
        _mediaFileStore = mediaFileStore;
        _names = names;
        _notes = notes;
        _usages = usages;
        _transactions = transactions;
        _documents = documents;
        _authorizationService = authorizationService;
        _notifier = notifier;
        _options = options.Value;
        H = htmlLocalizer;
    }

    [HttpGet]
    [Admin("Media/File", "Media.File")]
    public async Task<IActionResult> Edit(string? file)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(file) is not { } entry)
        {
            return NotFound();
        }

        var note = await _notes.GetAsync(entry.Path);
        return View(await CompleteAsync(entry, new MediaFileViewModel
        {
            File = entry.Path,
            AlternativeText = note.AlternativeText,
            Copyright = note.Copyright,
            FocusX = (int)Math.Round(note.FocusX * 100),
            FocusY = (int)Math.Round(note.FocusY * 100),
        }));
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [Admin("Media/File", "Media.File")]
    public async Task<IActionResult> EditPost(MediaFileViewModel model)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(model.File) is not { } entry)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(Edit), await CompleteAsync(entry, model));
        }

        await _notes.SetAsync(entry.Path, new MediaNote
        {
            AlternativeText = model.AlternativeText?.Trim() ?? "",
            Copyright = model.Copyright?.Trim() ?? "",
            FocusX = model.FocusX / 100f,
            FocusY = model.FocusY / 100f,
        });
        await _notifier.SuccessAsync(H["What is known of {0} was saved.", entry.Name]);

        return RedirectToAction(nameof(Edit), new { file = entry.Path });
    }

    /// <summary>Gives the file another name, or puts it into another folder; content that shows it follows.</summary>
    [HttpPost]
    [Admin("Media/Rename", "Media.Rename")]
    public async Task<IActionResult> Rename(string? file, string? newPath)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(file) is not { } entry)
        {
            return NotFound();
        }

        try
        {
            var target = _mediaFileStore.NormalizePath(newPath?.Trim() ?? "");
            var folder = MediaTrail.Parent(target);
            target = _mediaFileStore.Combine(folder, _names.NormalizeFileName(Path.GetFileName(target)));
            if (target.Length is 0 or > MaxPathLength || !string.Equals(Path.GetExtension(target), Path.GetExtension(entry.Name), StringComparison.OrdinalIgnoreCase))
            {
                await _notifier.ErrorAsync(H["The new name must end in {0}.", Path.GetExtension(entry.Name)]);
                return RedirectToAction(nameof(Edit), new { file = entry.Path });
            }

            if (target == entry.Path)
            {
                await _notifier.WarningAsync(H["The file has this name already."]);
                return RedirectToAction(nameof(Edit), new { file = entry.Path });
            }

            var changed = await MoveAsync(entry.Path, target);
            await _notifier.SuccessAsync(changed == 0
                ? H["{0} is now {1}.", entry.Path, target]
                : H["{0} is now {1}. Entries that show the file were changed: {2}.", entry.Path, target, changed]);

            return RedirectToAction(nameof(Edit), new { file = target });
        }
        catch (FileStoreException e)
        {
            await _notifier.ErrorAsync(H["{0}", e.Message]);
            return RedirectToAction(nameof(Edit), new { file = entry.Path });
        }
    }

    /// <summary>Removes a file; one that is in use only when that was confirmed.</summary>
    [HttpPost]
    [Admin("Media/Delete", "Media.Delete")]
    public async Task<IActionResult> Delete(string? file, bool evenIfUsed)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        if (await FindAsync(file) is not { } entry)
        {
            return NotFound();
        }

        if (!evenIfUsed && (await _usages.FindAsync(entry.Path)).Count is > 0 and var count)
        {
            await _notifier.ErrorAsync(H["{0} is shown by entries: {1}. Confirm below that it shall be deleted all the same.", entry.Name, count]);
            return RedirectToAction(nameof(Edit), new { file = entry.Path });
        }

        await _mediaFileStore.TryDeleteFileAsync(entry.Path);
        await _notes.RemoveAsync(entry.Path);
        await _notifier.SuccessAsync(H["{0} was deleted.", entry.Path]);

        return RedirectToAction("Index", "Admin", new { path = entry.DirectoryPath });
    }

    // The file, what is known of it and the content that shows it: all or nothing.
    private async Task<int> MoveAsync(string path, string target)
    {
        await using var transaction = await _transactions.BeginAsync();
        await _mediaFileStore.MoveFileAsync(path, target);
        await _notes.MoveAsync(path, target);
        var changed = await _usages.MoveAsync(path, target);
        await _documents.CommitAsync();
        await transaction.CommitAsync();
        return changed;
    }

    private async Task<IFileStoreEntry?> FindAsync(string? file)
    {
        try
        {
            return string.IsNullOrEmpty(file) || !_options.AllowedFileExtensions.Contains(Path.GetExtension(file)) ? null : await _mediaFileStore.GetFileInfoAsync(file);
        }
        catch (FileStoreException)
        {
            return null;
        }
    }

    private async Task<MediaFileViewModel> CompleteAsync(IFileStoreEntry entry, MediaFileViewModel model)
    {
        model.Length = entry.Length;
        model.ModifiedUtc = entry.LastModifiedUtc;
        model.IsImage = _images.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase);
        model.Usages = await _usages.FindAsync(entry.Path);
        var folders = new List<string> { "" };
        await foreach (var other in _mediaFileStore.GetDirectoryContentAsync(includeSubDirectories: true))
        {
            if (other.IsDirectory)
            {
                folders.Add(other.Path);
            }
        }

        model.Folders = folders;
        return model;
    }

    private async Task<bool> IsAllowedAsync() => await _authorizationService.AuthorizeAsync(User, MediaPermissions.ManageMedia);
}
