using OrchardCore.AuditTrail.Models;
using YesSql.Indexes;

namespace OrchardCore.AuditTrail.Indexes;

/// <summary>What the list shows and filters by. Stands in for Orchard Core's AuditTrailEventIndex.</summary>
public class AuditTrailEventIndex : MapIndex
{
    public string EventId { get; set; } = "";

    public string Category { get; set; } = "";

    public string Name { get; set; } = "";

    public string? CorrelationId { get; set; }

    public string? UserId { get; set; }

    public string NormalizedUserName { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    /// <summary>The built-in platform's addition, as is <see cref="Subject"/>: the list needs no documents.</summary>
    public string UserName { get; set; } = "";

    public string? Subject { get; set; }
}

public class AuditTrailEventIndexProvider : IndexProvider<AuditTrailEvent>
{
    public const int MaxTextLength = 255;

    public AuditTrailEventIndexProvider() => CollectionName = AuditTrailEvent.Collection;

    public override void Describe(DescribeContext<AuditTrailEvent> context) => context.For<AuditTrailEventIndex>().Map(item => new AuditTrailEventIndex
    {
        EventId = item.EventId,
        Category = item.Category,
        Name = item.Name,
        CorrelationId = item.CorrelationId,
        UserId = item.UserId,
        NormalizedUserName = Cut(item.NormalizedUserName)!,
        CreatedUtc = item.CreatedUtc,
        UserName = Cut(item.UserName)!,
        Subject = Cut(item.Subject),
    });

    private static string? Cut(string? text) => text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text;
}
