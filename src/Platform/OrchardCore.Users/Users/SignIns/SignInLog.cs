using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;
using OrchardCore.Users.Events;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Models;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Users.SignIns;

/// <summary>
/// Keeps who signed in when, for every account. Names that belong to no account are not kept: people type passwords there.
/// A locked account gets no more entries, so that attempts cannot fill the database.
/// </summary>
public sealed class SignInLog : UserEventHandlerBase, ILoginFormEvent
{
    /// <summary>How long entries are kept.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IdentityOptions _identity;

    public SignInLog(ISession session, IClock clock, IHttpContextAccessor httpContextAccessor, IOptions<IdentityOptions> identity)
    {
        _identity = identity.Value;
        _session = session;
        _clock = clock;
        _httpContextAccessor = httpContextAccessor;
    }

    public Task LoggedInAsync(IUser user) => AddAsync(user, SignInOutcome.Succeeded);

    public Task LoggingInFailedAsync(IUser user)
        => AddAsync(user, ((User)user).IsLockedOut(_clock.UtcNow) ? SignInOutcome.Locked : SignInOutcome.WrongPassword);

    public Task CodeFailedAsync(IUser user)
        => AddAsync(user, ((User)user).IsLockedOut(_clock.UtcNow) ? SignInOutcome.Locked : SignInOutcome.WrongCode);

    public override async Task DeletedAsync(UserDeleteContext context)
    {
        var userId = ((User)context.User).UserId;
        foreach (var entry in await _session.Query<SignIn, SignInIndex>(index => index.UserId == userId).ListAsync())
        {
            _session.Delete(entry);
        }
    }

    public async Task<(IReadOnlyList<SignIn> Entries, int Total)> ListAsync(string userId, int skip, int take)
    {
        var total = await _session.QueryIndex<SignInIndex>(index => index.UserId == userId).CountAsync();
        var entries = await _session.Query<SignIn, SignInIndex>(index => index.UserId == userId)
            .OrderByDescending(index => index.Utc)
            .Skip(skip)
            .Take(take)
            .ListAsync();
        return ([.. entries], total);
    }

    /// <summary>When the account signed in last; null if it never did or long ago.</summary>
    public async Task<DateTime?> GetLastAsync(string userId)
        => (await _session.QueryIndex<SignInIndex>(index => index.UserId == userId && index.Succeeded)
            .OrderByDescending(index => index.Utc)
            .FirstOrDefaultAsync())?.Utc;

    /// <summary>Removes some of the entries that are too old; false when none is left.</summary>
    public async Task<bool> RemoveOldAsync()
    {
        const int batch = 500;
        var limit = _clock.UtcNow - Retention;
        var old = (await _session.Query<SignIn, SignInIndex>(index => index.Utc < limit).OrderBy(index => index.Utc).Take(batch).ListAsync()).ToArray();
        foreach (var entry in old)
        {
            _session.Delete(entry);
        }

        await _session.SaveChangesAsync();
        return old.Length == batch;
    }

    private async Task AddAsync(IUser user, SignInOutcome outcome)
    {
        var userId = ((User)user).UserId;
        if (outcome == SignInOutcome.Locked && await WasLockedAlreadyAsync(userId, ((User)user).LockoutEndUtc!.Value))
        {
            return;
        }

        await _session.SaveAsync(new SignIn
        {
            UserId = userId,
            Utc = _clock.UtcNow,
            Outcome = outcome,
            Address = ShortAddress.Of(_httpContextAccessor.HttpContext?.Connection.RemoteIpAddress),
        });
    }

    // The entry of this lock is younger than the lock is long.
    private async Task<bool> WasLockedAlreadyAsync(string userId, DateTime lockoutEnd)
    {
        var (latest, _) = await ListAsync(userId, 0, 1);
        return latest is [{ Outcome: SignInOutcome.Locked } entry] && entry.Utc > lockoutEnd - _identity.Lockout.DefaultLockoutTimeSpan - TimeSpan.FromSeconds(5);
    }
}
