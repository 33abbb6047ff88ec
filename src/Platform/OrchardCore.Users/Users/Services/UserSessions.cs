using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
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

    private readonly UserManager<IUser> _userManager;
    private readonly IClock _clock;

    public UserSessions(UserManager<IUser> userManager, IClock clock)
    {
        _userManager = userManager;
        _clock = clock;
    }

    /// <summary>Gives a sign-in its id.</summary>
    public static void Begin(AuthenticationProperties properties)
        => properties.Items.TryAdd(IdKey, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public static bool IsEnded(User user, AuthenticationProperties properties)
        => properties.Items.TryGetValue(IdKey, out var id) && id is not null && user.GetOrCreate<EndedSessions>().Until.ContainsKey(id);

    /// <summary>Ends the session of the request.</summary>
    public async Task EndAsync(HttpContext context)
    {
        var properties = (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties;
        if (properties?.Items.TryGetValue(IdKey, out var id) != true || id is null || await _userManager.GetUserAsync(context.User) is not User user)
        {
            return;
        }

        var ended = user.GetOrCreate<EndedSessions>();
        foreach (var (old, _) in ended.Until.Where(session => session.Value < _clock.UtcNow).ToArray())
        {
            ended.Until.Remove(old);
        }

        ended.Until[id] = properties.ExpiresUtc?.UtcDateTime ?? _clock.UtcNow.AddDays(1);
        if (ended.Until.Count > MostKept)
        {
            // More than anybody has: all sessions end, and none has to be remembered.
            ended.Until.Clear();
            user.Put(ended);
            await _userManager.UpdateSecurityStampAsync(user);
            return;
        }

        user.Put(ended);
        await _userManager.UpdateAsync(user);
    }
}

/// <summary>Part of an account: the ids of ended sessions and when their cookies run out.</summary>
public sealed class EndedSessions
{
    public Dictionary<string, DateTime> Until { get; init; } = [];
}
