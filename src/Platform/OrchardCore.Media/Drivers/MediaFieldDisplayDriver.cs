using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.FileStorage;
using OrchardCore.Media.Fields;
using OrchardCore.Media.Services;
using OrchardCore.Media.Settings;
using OrchardCore.Media.ViewModels;
using OrchardCore.Mvc.ModelBinding;

namespace OrchardCore.Media.Drivers;

/// <summary>Shows the files of a field; its editor takes files from the library and new ones.</summary>
internal sealed class MediaFieldDisplayDriver : ContentFieldDisplayDriver<MediaField>, IShowsFieldShape
{
    private readonly IMediaFileStore _mediaFileStore;
    private readonly MediaUploads _uploads;
    private readonly MediaOptions _options;
    private readonly IAuthorizationService _authorizationService;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IStringLocalizer S;

    public MediaFieldDisplayDriver(
        IMediaFileStore mediaFileStore,
        MediaUploads uploads,
        IOptions<MediaOptions> options,
        IAuthorizationService authorizationService,
        IHttpContextAccessor httpContextAccessor,
        IStringLocalizer<MediaFieldDisplayDriver> stringLocalizer)
    {
        _mediaFileStore = mediaFileStore;
        _uploads = uploads;
        _options = options.Value;
        _authorizationService = authorizationService;
        _httpContextAccessor = httpContextAccessor;
        S = stringLocalizer;
    }

    public override IDisplayResult Display(MediaField field, BuildFieldDisplayContext context)
        => Initialize<DisplayMediaFieldViewModel>(GetDisplayShapeType(context), model =>
            {
                model.Field = field;
                model.Part = context.ContentPart;
                model.PartFieldDefinition = context.PartFieldDefinition;
            })
            .Location(OrchardCoreConstants.DisplayType.Detail, "Content")
            .Location(OrchardCoreConstants.DisplayType.Summary, "Content");

    public override IDisplayResult Edit(MediaField field, BuildFieldEditorContext context)
        => Initialize<EditMediaFieldViewModel>("MediaField_Edit", async model =>
        {
            var extensions = Extensions(context.PartFieldDefinition.GetSettings<MediaFieldSettings>());
            model.Items = Items(field);
            model.Library = await LibraryAsync(extensions);
            model.Accept = string.Join(',', extensions);
            model.Field = field;
            model.Part = context.ContentPart;
            model.PartFieldDefinition = context.PartFieldDefinition;
        });

    public override async Task<IDisplayResult?> UpdateAsync(MediaField field, UpdateFieldEditorContext context)
    {
        var model = new EditMediaFieldViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix, m => m.Items, m => m.AddPath, m => m.AddText, m => m.Uploads);
        var settings = context.PartFieldDefinition.GetSettings<MediaFieldSettings>();
        var items = InOrder(model.Items).Where(item => !item.Remove && !string.IsNullOrEmpty(item.Path)).ToList();

        // A field for one file takes the new one in place of the old.
        var added = await AddedAsync(model, settings, context);
        items = settings.Multiple || added.Count == 0 ? [.. items, .. added] : [added[^1]];

        foreach (var item in items)
        {
            if (!Extensions(settings).Contains(Path.GetExtension(item.Path)) || !await ExistsAsync(item.Path))
            {
                AddError(context, S["{0}: there is no such file in the library, or it is of a kind that is not allowed here: {1}", context.PartFieldDefinition.DisplayName(), item.Path]);
            }
        }

        if (settings.Required && items.Count == 0)
        {
            AddError(context, S["{0}: choose a file.", context.PartFieldDefinition.DisplayName()]);
        }

        field.Paths = [.. items.Select(item => item.Path)];
        field.MediaTexts = settings.AllowMediaText ? [.. items.Select(item => item.Text?.Trim() ?? "")] : [];
        if (settings.AllowAnchors)
        {
            field.SetAnchors([.. items.Select(item => new Anchor { X = Math.Clamp(item.X, 0, 1), Y = Math.Clamp(item.Y, 0, 1) })]);
        }

        return Edit(field, context);
    }

    private async Task<List<EditMediaFieldItem>> AddedAsync(EditMediaFieldViewModel model, MediaFieldSettings settings, UpdateFieldEditorContext context)
    {
        var added = new List<EditMediaFieldItem>();
        if (!string.IsNullOrWhiteSpace(model.AddPath))
        {
            added.Add(new EditMediaFieldItem { Path = model.AddPath.Trim().Trim('/'), Text = model.AddText });
        }

        if (model.Uploads.Count == 0)
        {
            return added;
        }

        var user = _httpContextAccessor.HttpContext!.User;
        if (!await _authorizationService.AuthorizeAsync(user, MediaPermissions.ManageMedia))
        {
            AddError(context, S["You are not allowed to upload files."]);
            return added;
        }

        foreach (var upload in model.Uploads)
        {
            var (path, error) = await _uploads.StoreAsync(upload, context.ContentPart.ContentItem.ContentType.ToLowerInvariant(), Extensions(settings));
            if (path is null)
            {
                AddError(context, error!);
            }
            else
            {
                added.Add(new EditMediaFieldItem { Path = path, Text = model.AddText });
            }
        }

        return added;
    }

    private void AddError(UpdateFieldEditorContext context, string message)
        => context.Updater.ModelState.AddModelError(Prefix, nameof(EditMediaFieldViewModel.AddPath), message);

    private async Task<bool> ExistsAsync(string path)
    {
        try
        {
            return await _mediaFileStore.GetFileInfoAsync(path) is not null;
        }
        catch (FileStoreException)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> LibraryAsync(IReadOnlyCollection<string> extensions)
    {
        var paths = new List<string>();
        await foreach (var entry in _mediaFileStore.GetDirectoryContentAsync(includeSubDirectories: true))
        {
            if (!entry.IsDirectory && extensions.Contains(Path.GetExtension(entry.Name)))
            {
                paths.Add(entry.Path);
            }
        }

        return paths;
    }

    private HashSet<string> Extensions(MediaFieldSettings settings)
        => settings.AllowedExtensions is { Length: > 0 } own ? new(own, StringComparer.OrdinalIgnoreCase) : _options.AllowedFileExtensions;

    // Who is moved to a place takes it: whoever stood there moves over.
    private static IEnumerable<EditMediaFieldItem> InOrder(IEnumerable<EditMediaFieldItem> items)
        => items.Select((item, i) => (Item: item, Place: i + 1))
            .OrderBy(entry => entry.Item.Position ?? entry.Place)
            .ThenBy(entry => Math.Sign((entry.Item.Position ?? entry.Place) - entry.Place))
            .Select(entry => entry.Item);

    private static List<EditMediaFieldItem> Items(MediaField field)
    {
        var anchors = field.GetAnchors();
        return [.. (field.Paths ?? []).Select((path, i) => new EditMediaFieldItem
        {
            Path = path,
            Position = i + 1,
            Text = field.MediaTexts is { } texts && i < texts.Length ? texts[i] : "",
            X = i < anchors.Length ? anchors[i].X : 0.5f,
            Y = i < anchors.Length ? anchors[i].Y : 0.5f,
        })];
    }
}
