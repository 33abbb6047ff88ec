using OrchardCore.ContentManagement;

namespace OrchardCore.ArchiveLater.Models;

/// <summary>Takes a published item offline at a set time (UTC).</summary>
public class ArchiveLaterPart : ContentPart
{
    public DateTime? ScheduledArchiveUtc { get; set; }
}
