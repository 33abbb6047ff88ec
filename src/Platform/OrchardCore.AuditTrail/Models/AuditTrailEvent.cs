using OrchardCore.Entities;

namespace OrchardCore.AuditTrail.Models;

/// <summary>Something that was done; what exactly stands in <see cref="Entity.Properties"/>. Stands in for Orchard Core's AuditTrailEvent.</summary>
public class AuditTrailEvent : Entity
{
    /// <summary>The collection events are stored in.</summary>
    public const string Collection = "Audit";

    public long Id { get; set; }

    public string EventId { get; set; } = "";

    public string Name { get; set; } = "";

    public string Category { get; set; } = "";

    /// <summary>What it was done to: the id of a content item, of a user …</summary>
    public string? CorrelationId { get; set; }

    /// <summary>Who did it; empty when the site itself did.</summary>
    public string? UserId { get; set; }

    public string UserName { get; set; } = "";

    public string NormalizedUserName { get; set; } = "";

    public string? ClientIpAddress { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>The name of what it was done to. The built-in platform's addition.</summary>
    public string? Subject { get; set; }
}

/// <summary>Details of an event that name what it was done to. The built-in platform's addition.</summary>
public interface IAuditTrailSubject
{
    string? Subject { get; }
}
