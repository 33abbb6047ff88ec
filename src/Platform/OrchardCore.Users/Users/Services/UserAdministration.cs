using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OrchardCore.Locking;
using OrchardCore.Modules;
using OrchardCore.Roles;
using OrchardCore.Roles.Services;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

using ISession = YesSql.ISession;

namespace OrchardCore.Users.Services;

/// <summary>
/// What is done to other people's accounts. Every method answers null when it was done and a sentence when it must not be:
/// nobody can lock himself out, and one enabled administrator always remains.
/// </summary>
public sealed class UserAdministration
{
    private const string LockName = "OrchardCore.Users.Administrators";

    private readonly UserManager<IUser> _userManager;
    private readonly IUserService _userService;
    private readonly ISession _session;
    private readonly ILocalLock _lock;
    private readonly IClock _clock;
    private readonly ISystemRoleProvider _systemRoles;
    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly IStringLocalizer S;

    public UserAdministration(
        UserManager<IUser> userManager,
        IUserService userService,
        ISession session,
        ILocalLock localLock,
        IClock clock,
        ISystemRoleProvider systemRoles,
        IHttpContextAccessor httpContextAccessor,
        IStringLocalizer<UserAdministration> localizer)
    {
        _userManager = userManager;
        _userService = userService;
        _session = session;
        _lock = localLock;
        _clock = clock;
        _systemRoles = systemRoles;
        _httpContextAccessor = httpContextAccessor;
        S = localizer;
    }

    public async Task<string?> EnableAsync(User user) => await _userService.EnableAsync(user) ? null : S["The account could not be changed."].Value;

    public Task<string?> DisableAsync(User user)
        => IsOwn(user)
            ? Task.FromResult<string?>(S["You cannot disable your own account."])
            : ReduceAsync(user, async () => await _userService.DisableAsync(user) ? null : S["The account could not be changed."].Value);

    public Task<string?> DeleteAsync(User user)
        => IsOwn(user)
            ? Task.FromResult<string?>(S["You cannot delete your own account."])
            : ReduceAsync(user, async () => Describe(await _userManager.DeleteAsync(user)));

    /// <summary>Lets somebody in again who gave too many wrong passwords.</summary>
    public async Task<string?> UnlockAsync(User user)
    {
        if (!user.IsLockedOut(_clock.UtcNow))
        {
            return S["The account is not locked."];
        }

        user.AccessFailedCount = 0;
        user.LockoutEndUtc = null;
        return Describe(await _userManager.UpdateAsync(user));
    }

    /// <summary>Keeps a changed account. Removing the role of the administrators is refused where it would lock somebody out.</summary>
    /// <param name="user">The account as it shall be.</param>
    /// <param name="rolesBefore">Its roles so far.</param>
    /// <param name="reportError">Gets the name of the field and what is wrong.</param>
    public async Task<bool> UpdateAsync(User user, IReadOnlyCollection<string> rolesBefore, Action<string, string> reportError)
    {
        if (!rolesBefore.Any(_systemRoles.IsAdminRole) || user.RoleNames.Any(_systemRoles.IsAdminRole))
        {
            return await SaveAsync(user, reportError);
        }

        if (IsOwn(user))
        {
            reportError(nameof(User.RoleNames), S["You cannot take the role {0} from yourself.", _systemRoles.GetAdminRole().RoleName]);
            return false;
        }

        return await ReduceAsync(user, async () => await SaveAsync(user, reportError) ? null : string.Empty, wasAdministrator: true) is not { } reason
            || Report(reason, reportError);
    }

    private async Task<bool> SaveAsync(User user, Action<string, string> reportError)
    {
        var result = await _userManager.UpdateAsync(user);
        foreach (var error in result.Errors)
        {
            reportError(error.FieldName(), error.Description);
        }

        return result.Succeeded;
    }

    private static bool Report(string reason, Action<string, string> reportError)
    {
        if (reason.Length > 0)
        {
            reportError(nameof(User.RoleNames), reason);
        }

        return false;
    }

    // One at a time and committed at once, so that two administrators cannot remove each other.
    private async Task<string?> ReduceAsync(User user, Func<Task<string?>> change, bool wasAdministrator = false)
    {
        if (!user.IsEnabled || (!wasAdministrator && !user.RoleNames.Any(_systemRoles.IsAdminRole)))
        {
            return await change();
        }

        await using var locker = await _lock.AcquireLockAsync(LockName, TimeSpan.FromMinutes(1));
        if (!await HasOtherAdministratorAsync(user.UserId))
        {
            return S["This is the last administrator who can sign in."];
        }

        var reason = await change();
        if (reason is null)
        {
            await _session.SaveChangesAsync();
        }

        return reason;
    }

    private async Task<bool> HasOtherAdministratorAsync(string userId)
    {
        var role = _userManager.NormalizeName(_systemRoles.GetAdminRole().RoleName);
        return await _session.Query<User, UserIndex>(index => index.IsEnabled && index.UserId != userId)
            .With<UserByRoleNameIndex>(index => index.RoleName == role)
            .CountAsync() > 0;
    }

    private bool IsOwn(User user) => _httpContextAccessor.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.UserId;

    private static string? Describe(IdentityResult result)
        => result.Succeeded ? null : string.Join(' ', result.Errors.Select(error => error.Description));
}
