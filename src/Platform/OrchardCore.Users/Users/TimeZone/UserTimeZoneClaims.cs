using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.Entities;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using OrchardCore.Users.TimeZone.Models;

namespace OrchardCore.Users.TimeZone.Services;

/// <summary>Carries the time zone of an account in its session and proposes it for its requests.</summary>
public sealed class UserTimeZoneClaims : IUserClaimsProvider, ITimeZoneSelector
{
    private const string ClaimType = "timezone";
    private const int Priority = 100;

    private readonly IHttpContextAccessor _httpContextAccessor;

    public UserTimeZoneClaims(IHttpContextAccessor httpContextAccessor)
    {
        _httpContextAccessor = httpContextAccessor;
    }

    public Task GenerateAsync(IUser user, ClaimsIdentity claims)
    {
        if (user is User account && account.TryGet<UserTimeZone>(out var zone) && !string.IsNullOrEmpty(zone.TimeZoneId))
        {
            claims.AddClaim(new Claim(ClaimType, zone.TimeZoneId));
        }

        return Task.CompletedTask;
    }

    public Task<TimeZoneSelectorResult?> GetTimeZoneAsync()
        => Task.FromResult(_httpContextAccessor.HttpContext?.User.FindFirstValue(ClaimType) is { Length: > 0 } id
            ? new TimeZoneSelectorResult { Priority = Priority, TimeZoneId = () => Task.FromResult<string?>(id) }
            : null);
}
