using OrchardCore.AuditTrail.Models;
using OrchardCore.ContentManagement;

namespace OrchardCore.Contents.AuditTrail.Models;

/// <summary>The item as it was then. Stands in for Orchard Core's AuditTrailContentEvent.</summary>
public class AuditTrailContentEvent : IAuditTrailSubject
{
    public string Name { get; set; } = "Content";

    public ContentItem? ContentItem { get; set; }

    public int VersionNumber { get; set; }

    public string? Comment { get; set; }

    string? IAuditTrailSubject.Subject => ContentItem?.ToString();
}
