using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Entities;
using OrchardCore.Modules;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>
/// Sessions that were ended before their cookie ran out: a copy of the cookie is worth nothing any more. Every sign-in has an id, and an
/// account keeps the ids of those that were signed out of.
/// </summary>
public sealed class UserSessions
{
    private const string IdKey = "session";
    private const int MostKept = 50;

    // A renewal on its way when the session ends may give a cookie its whole time once more.
    private static readonly TimeSpan _margin = TimeSpan.FromDays(1);

    private readonly IOptionsMonitor<CookieAuthenticationOptions> _cookies;
    private readonly IClock _clock;

    public UserSessions(IOptionsMonitor<CookieAuthenticationOptions> cookies, IClock clock)
    {
        _cookies = cookies;
        _clock = clock;
    }

    /// <summary>Gives a sign-in its id.</summary>
    public static void Begin(AuthenticationProperties properties)
        => properties.Items.TryAdd(IdKey, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public static bool IsEnded(User user, AuthenticationProperties properties)
        => properties.Items.TryGetValue(IdKey, out var id) && id is not null && user.GetOrCreate<EndedSessions>().Until.ContainsKey(id);

    /// <summary>Ends the session of the request.</summary>
    /// <exception cref="InvalidOperationException">The account could not be saved; the session goes on.</exception>
    public async Task EndAsync(HttpContext context)
    {
        var (result, userId) = (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme), context.User.FindFirstValue(ClaimTypes.NameIdentifier));
        if (result.Properties?.Items.TryGetValue(IdKey, out var id) != true || id is null || userId is null)
        {
            return;
        }

        var ended = await AccountChanges.ApplyAsync(userId, user =>
        {
            End(user, id);
            return true;
        });
        if (!ended.Succeeded)
        {
            throw new InvalidOperationException($"The session of the account {userId} could not be ended: {ended}");
        }
    }

    private void End(User user, string id)
    {
        var ended = user.GetOrCreate<EndedSessions>();
        foreach (var (old, _) in ended.Until.Where(session => session.Value < _clock.UtcNow).ToArray())
        {
            ended.Until.Remove(old);
        }

        ended.Until[id] = _clock.UtcNow + _cookies.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan + _margin;
        if (ended.Until.Count > MostKept)
        {
            // More than anybody has: all sessions end, and none has to be remembered.
            ended.Until.Clear();
            user.SecurityStamp = Guid.NewGuid().ToString("N");
        }

        user.Put(ended);
    }
}

/// <summary>Part of an account: the ids of ended sessions and when the last copy of their cookies has run out.</summary>
public sealed class EndedSessions
{
    public Dictionary<string, DateTime> Until { get; init; } = [];
}
