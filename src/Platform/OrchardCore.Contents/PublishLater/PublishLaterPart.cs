using OrchardCore.ContentManagement;

namespace OrchardCore.PublishLater.Models;

/// <summary>Publishes the draft of an item at a set time (UTC).</summary>
public class PublishLaterPart : ContentPart
{
    public DateTime? ScheduledPublishUtc { get; set; }
}
