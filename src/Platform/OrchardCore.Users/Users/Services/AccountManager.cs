using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.Services;

/// <summary>
/// Identity's manager, which counts every failed sign-in however many come at the same moment: Identity's own loses all but one of them. What
/// it counts is committed at once, so the account that was handed in is no longer the latest.
/// </summary>
public sealed class AccountManager : UserManager<IUser>
{
    private readonly IStore _accounts;
    private readonly ISession _session;
    private readonly IClock _clock;

    public AccountManager(
        IUserStore<IUser> store,
        IOptions<IdentityOptions> options,
        IPasswordHasher<IUser> passwordHasher,
        IEnumerable<IUserValidator<IUser>> userValidators,
        IEnumerable<IPasswordValidator<IUser>> passwordValidators,
        ILookupNormalizer normalizer,
        IdentityErrorDescriber errors,
        IServiceProvider services,
        ILogger<UserManager<IUser>> logger,
        IStore accounts,
        ISession session,
        IClock clock)
        : base(store, options, passwordHasher, userValidators, passwordValidators, normalizer, errors, services, logger)
    {
        _accounts = accounts;
        _session = session;
        _clock = clock;
    }

    /// <summary>Checking takes a while. A password that is right counts as wrong when others have locked the account meanwhile.</summary>
    public override async Task<bool> CheckPasswordAsync(IUser user, string password)
    {
        if (!await base.CheckPasswordAsync(user, password))
        {
            return false;
        }

        var account = (User)user;
        await using var session = _accounts.CreateSession();
        var current = await session.Query<User, UserIndex>(index => index.UserId == account.UserId).FirstOrDefaultAsync();
        if (current?.IsLockedOut(_clock.UtcNow) != true)
        {
            return true;
        }

        Take(current, account);
        return false;
    }

    public override Task<IdentityResult> AccessFailedAsync(IUser user)
        => HasWritten ? base.AccessFailedAsync(user) : ApplyAsync((User)user, Count);

    public override Task<IdentityResult> ResetAccessFailedCountAsync(IUser user)
        => HasWritten || ((User)user).AccessFailedCount == 0 ? base.ResetAccessFailedCountAsync(user) : ApplyAsync((User)user, Reset);

    // What has written would wait for itself. Identity's way does there, as the account is checked when it is saved.
    private bool HasWritten => _session.CurrentTransaction is not null;

    private static Task<IdentityResult> ApplyAsync(User user, Func<User, bool> change) => AccountChanges.ApplyAsync(user.UserId, current =>
    {
        var isChanged = change(current);
        Take(current, user);
        return isChanged;
    });

    // As with a name that nobody has, nothing is counted while it is locked.
    private bool Count(User user)
    {
        if (user.IsLockedOut(_clock.UtcNow))
        {
            return false;
        }

        if (++user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            user.AccessFailedCount = 0;
            user.LockoutEndUtc = _clock.UtcNow + Options.Lockout.DefaultLockoutTimeSpan;
        }

        return true;
    }

    private static bool Reset(User user)
    {
        var isChanged = user.AccessFailedCount != 0;
        user.AccessFailedCount = 0;
        return isChanged;
    }

    private static void Take(User current, User user)
        => (user.AccessFailedCount, user.LockoutEndUtc) = (current.AccessFailedCount, current.LockoutEndUtc);
}
