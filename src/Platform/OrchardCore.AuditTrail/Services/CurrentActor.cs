using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.AuditTrail.Services.Models;

namespace OrchardCore.AuditTrail.Services;

/// <summary>Who is at work in this request; nobody in a background task.</summary>
public sealed class CurrentActor
{
    private readonly IHttpContextAccessor _http;

    public CurrentActor(IHttpContextAccessor http) => _http = http;

    public string? UserId => _http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);

    public string? UserName => _http.HttpContext?.User.Identity?.Name;

    /// <summary>An event to record, by whoever is at work.</summary>
    public AuditTrailContext<TEvent> CreateContext<TEvent>(string name, string category, string? correlationId, TEvent auditTrailEventItem) where TEvent : class, new()
        => new(name, category, correlationId, UserId, UserName, auditTrailEventItem);
}
