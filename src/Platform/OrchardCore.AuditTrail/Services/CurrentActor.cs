using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace OrchardCore.AuditTrail.Services;

/// <summary>Who is at work in this request; nobody in a background task.</summary>
public sealed class CurrentActor
{
    private readonly IHttpContextAccessor _http;

    public CurrentActor(IHttpContextAccessor http) => _http = http;

    public string? UserId => _http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);

    public string? UserName => _http.HttpContext?.User.Identity?.Name;
}
