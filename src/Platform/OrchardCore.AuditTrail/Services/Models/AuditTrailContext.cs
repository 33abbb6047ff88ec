namespace OrchardCore.AuditTrail.Services.Models;

/// <summary>An event to record. Stands in for Orchard Core's AuditTrailContext.</summary>
public abstract class AuditTrailContext
{
    protected AuditTrailContext(string name, string category, string? correlationId, string? userId, string? userName)
    {
        Name = name;
        Category = category;
        CorrelationId = correlationId;
        UserId = userId;
        UserName = userName;
    }

    public string Name { get; set; }

    public string Category { get; set; }

    public string? CorrelationId { get; set; }

    public string? UserId { get; set; }

    public string? UserName { get; set; }
}

/// <summary>An event with its details.</summary>
public class AuditTrailContext<TEvent> : AuditTrailContext where TEvent : class, new()
{
    public AuditTrailContext(string name, string category, string? correlationId, string? userId, string? userName, TEvent auditTrailEventItem)
        : base(name, category, correlationId, userId, userName)
        => AuditTrailEventItem = auditTrailEventItem;

    public TEvent AuditTrailEventItem { get; }
}

/// <summary>An event as handlers may change it before it is recorded.</summary>
public abstract class AuditTrailCreateContext : AuditTrailContext
{
    protected AuditTrailCreateContext(string name, string category, string? correlationId, string? userId, string? userName)
        : base(name, category, correlationId, userId, userName)
    {
    }

    public string? ClientIpAddress { get; set; }

    public DateTime? CreatedUtc { get; set; }
}

public class AuditTrailCreateContext<TEvent> : AuditTrailCreateContext where TEvent : class, new()
{
    public AuditTrailCreateContext(string name, string category, string? correlationId, string? userId, string? userName, TEvent auditTrailEventItem)
        : base(name, category, correlationId, userId, userName)
        => AuditTrailEventItem = auditTrailEventItem;

    public TEvent AuditTrailEventItem { get; set; }
}
