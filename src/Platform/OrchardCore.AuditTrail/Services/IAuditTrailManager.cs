using OrchardCore.AuditTrail.Models;
using OrchardCore.AuditTrail.Services.Models;

namespace OrchardCore.AuditTrail.Services;

/// <summary>Records events and reads them. Stands in for Orchard Core's IAuditTrailManager.</summary>
public interface IAuditTrailManager
{
    /// <summary>Records an event unless its kind is not described or switched off.</summary>
    Task RecordEventAsync<TEvent>(AuditTrailContext<TEvent> context) where TEvent : class, new();

    Task<AuditTrailEvent?> GetEventAsync(string eventId);

    /// <summary>Deletes events older than the period; says how many.</summary>
    Task<int> TrimEventsAsync(TimeSpan retentionPeriod);

    AuditTrailEventDescriptor DescribeEvent(AuditTrailEvent auditTrailEvent);

    IEnumerable<AuditTrailCategoryDescriptor> DescribeCategories();

    AuditTrailCategoryDescriptor DescribeCategory(string name);
}

/// <summary>Takes part in recording an event.</summary>
public interface IAuditTrailEventHandler
{
    Task CreateAsync(AuditTrailCreateContext context);

    Task AlterAsync(AuditTrailCreateContext context, AuditTrailEvent auditTrailEvent);
}

public abstract class AuditTrailEventHandlerBase : IAuditTrailEventHandler
{
    public virtual Task CreateAsync(AuditTrailCreateContext context) => Task.CompletedTask;

    public virtual Task AlterAsync(AuditTrailCreateContext context, AuditTrailEvent auditTrailEvent) => Task.CompletedTask;
}

public interface IAuditTrailIdGenerator
{
    string GenerateUniqueId();
}

internal sealed class AuditTrailIdGenerator : IAuditTrailIdGenerator
{
    public string GenerateUniqueId() => IdGenerator.GenerateId();
}
