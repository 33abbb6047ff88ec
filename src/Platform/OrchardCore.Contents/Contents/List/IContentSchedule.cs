using OrchardCore.ContentManagement;
using YesSql;

namespace OrchardCore.Contents.List;

/// <summary>What publishes or archives later: narrows a query to the items that wait for it, and tells when.</summary>
public interface IContentSchedule
{
    IQuery<ContentItem> Waiting(IQuery<ContentItem> query);

    /// <summary>The time (UTC) an item waits for, if it does.</summary>
    DateTime? TimeOf(ContentItem item);

    /// <summary>Whether the item appears then, or goes.</summary>
    bool Publishes { get; }
}
