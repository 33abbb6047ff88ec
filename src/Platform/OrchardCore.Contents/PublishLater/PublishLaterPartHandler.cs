using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.PublishLater.Models;

namespace OrchardCore.PublishLater.Handlers;

/// <summary>What is published waits no longer.</summary>
public sealed class PublishLaterPartHandler : ContentPartHandler<PublishLaterPart>
{
    public override Task PublishingAsync(PublishContentContext context, PublishLaterPart part)
    {
        if (part.ScheduledPublishUtc is not null)
        {
            part.ScheduledPublishUtc = null;
            part.Apply();
        }

        return Task.CompletedTask;
    }
}
