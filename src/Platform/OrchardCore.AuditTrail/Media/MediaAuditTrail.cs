using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Services;
using OrchardCore.AuditTrail.Services.Models;
using OrchardCore.AuditTrail.Site;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Json;
using OrchardCore.Media.Events;
using OrchardCore.Media.Library;
using OrchardCore.Users.AuditTrail.Models;

namespace OrchardCore.Media.AuditTrail;

/// <summary>The events of the media library.</summary>
public sealed class MediaAuditTrailEventConfiguration : IConfigureOptions<AuditTrailOptions>
{
    public const string Media = nameof(Media);
    public const string Stored = nameof(Stored);
    public const string Moved = nameof(Moved);
    public const string Deleted = nameof(Deleted);
    public const string TextsChanged = nameof(TextsChanged);
    public const string FolderCreated = nameof(FolderCreated);
    public const string FolderDeleted = nameof(FolderDeleted);

    public void Configure(AuditTrailOptions options) => options.For<MediaAuditTrailEventConfiguration>(Media, S => S["Media library"])
        .WithEvent(Stored, S => S["File uploaded"], S => S["A file was put into the media library."], true)
        .WithEvent(Moved, S => S["File moved"], S => S["A file was renamed or moved."], true)
        .WithEvent(Deleted, S => S["File deleted"], S => S["A file was deleted."], true)
        .WithEvent(TextsChanged, S => S["File described"], S => S["The alternative text, the copyright or the focal point of a file was changed."], true)
        .WithEvent(FolderCreated, S => S["Folder created"], S => S["A folder was created."], true)
        .WithEvent(FolderDeleted, S => S["Folder deleted"], S => S["A folder was deleted with all that was in it."], true);
}

/// <summary>Records what people do in the media library. Files that an import stores are not recorded one by one; the recipe is.</summary>
public sealed class MediaAuditTrailHandler : IMediaEventHandler, IMediaCreatingEventHandler, IMediaNoteHandler
{
    public async Task<Stream> MediaCreatingAsync(MediaCreatingContext context, Stream creatingStream)
    {
        if (StoreTransaction.Current is null)
        {
            await RecordAsync(MediaAuditTrailEventConfiguration.Stored, context.Path);
        }

        return creatingStream;
    }

    public Task MediaMovedAsync(MediaMoveContext context) => RecordAsync(MediaAuditTrailEventConfiguration.Moved, $"{context.OldPath} → {context.NewPath}");

    public Task MediaDeletedFileAsync(MediaDeletedContext context)
        => context.Result ? RecordAsync(MediaAuditTrailEventConfiguration.Deleted, context.Path) : Task.CompletedTask;

    public Task MediaCreatedDirectoryAsync(MediaCreatedContext context) => RecordAsync(MediaAuditTrailEventConfiguration.FolderCreated, context.Path);

    public Task MediaDeletedDirectoryAsync(MediaDeletedContext context)
        => context.Result ? RecordAsync(MediaAuditTrailEventConfiguration.FolderDeleted, context.Path) : Task.CompletedTask;

    public Task ChangedAsync(string path, MediaNote before, MediaNote after)
    {
        var changes = JsonDifference.Between(JObject.FromObject(before), JObject.FromObject(after));
        return changes.Count == 0 || StoreTransaction.Current is not null ? Task.CompletedTask
            : RecordAsync(MediaAuditTrailEventConfiguration.TextsChanged, path, changes);
    }

    // The library belongs to the shell, the trail to the request.
    private static Task RecordAsync(string name, string path, IReadOnlyList<JsonDifference>? changes = null)
    {
        var services = ShellScope.Services;
        var actor = services?.GetService<CurrentActor>();
        return actor?.UserName is null
            ? Task.CompletedTask
            : services!.GetRequiredService<IAuditTrailManager>().RecordEventAsync(actor.CreateContext(
                name, MediaAuditTrailEventConfiguration.Media, path.Length > 255 ? null : path,
                new AuditTrailSiteEvent { Subject = path, Changes = AuditTrailUserChange.From(changes ?? []) }));
    }
}
