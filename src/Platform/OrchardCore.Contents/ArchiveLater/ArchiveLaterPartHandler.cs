using Microsoft.Extensions.Localization;
using OrchardCore.ArchiveLater.Models;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.PublishLater.Models;

namespace OrchardCore.ArchiveLater.Handlers;

/// <summary>What is offline waits no longer to be taken there; and it cannot go before it comes.</summary>
public sealed class ArchiveLaterPartHandler : ContentPartHandler<ArchiveLaterPart>
{
    private readonly IStringLocalizer S;

    public ArchiveLaterPartHandler(IStringLocalizer<ArchiveLaterPartHandler> localizer) => S = localizer;

    public override Task ValidatingAsync(ValidateContentContext context, ArchiveLaterPart part)
    {
        if (part.ScheduledArchiveUtc is { } end && part.ContentItem.TryGet<PublishLaterPart>(out var later) && later.ScheduledPublishUtc >= end)
        {
            context.Fail(S["It would be taken offline before it is published."], $"{nameof(ArchiveLaterPart)}.LocalDateTime");
        }

        return Task.CompletedTask;
    }

    public override Task UnpublishedAsync(PublishContentContext context, ArchiveLaterPart part)
    {
        if (part.ScheduledArchiveUtc is not null)
        {
            part.ScheduledArchiveUtc = null;
            part.Apply();
        }

        return Task.CompletedTask;
    }
}
