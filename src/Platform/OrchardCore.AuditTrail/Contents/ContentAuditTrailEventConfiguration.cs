using Microsoft.Extensions.Options;
using OrchardCore.AuditTrail.Services.Models;

namespace OrchardCore.Contents.AuditTrail.Services;

/// <summary>The events of content.</summary>
public sealed class ContentAuditTrailEventConfiguration : IConfigureOptions<AuditTrailOptions>
{
    public const string Content = nameof(Content);
    public const string Created = nameof(Created);
    public const string Saved = nameof(Saved);
    public const string Published = nameof(Published);
    public const string Unpublished = nameof(Unpublished);
    public const string Removed = nameof(Removed);
    public const string Cloned = nameof(Cloned);
    public const string Restored = nameof(Restored);
    public const string Purged = nameof(Purged);

    public void Configure(AuditTrailOptions options) => options.For<ContentAuditTrailEventConfiguration>(Content, S => S["Content"])
        .WithEvent(Created, S => S["Created"], S => S["An entry was created."], true)
        .WithEvent(Saved, S => S["Saved"], S => S["A draft was saved."], true)
        .WithEvent(Published, S => S["Published"], S => S["An entry was published."], true)
        .WithEvent(Unpublished, S => S["Taken offline"], S => S["An entry was taken offline."], true)
        .WithEvent(Removed, S => S["Deleted"], S => S["An entry was moved to the trash, or its draft was discarded."], true)
        .WithEvent(Cloned, S => S["Copied"], S => S["An entry was copied."], true)
        .WithEvent(Restored, S => S["Restored"], S => S["An old version was made the draft, or an entry came back from the trash."], true)
        .WithEvent(Purged, S => S["Deleted for good"], S => S["An entry in the trash was deleted for good."], true);
}
