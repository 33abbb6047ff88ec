using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Models;
using OrchardCore.Users.SignIns;

namespace OrchardCore.Users.Services;

public sealed class UserService : IUserService
{
    private readonly SignInManager<IUser> _signInManager;
    private readonly UserManager<IUser> _userManager;
    private readonly UnknownNames _unknownNames;
    private readonly IEnumerable<IUserEventHandler> _handlers;
    private readonly IStringLocalizer S;

    public UserService(
        SignInManager<IUser> signInManager,
        UserManager<IUser> userManager,
        UnknownNames unknownNames,
        IEnumerable<IUserEventHandler> handlers,
        IStringLocalizer<UserService> localizer)
    {
        _signInManager = signInManager;
        _userManager = userManager;
        _unknownNames = unknownNames;
        _handlers = handlers;
        S = localizer;
    }

    public async Task<IUser?> AuthenticateAsync(string usernameOrEmail, string password, Action<string, string> reportError)
    {
        var user = (User?)await GetUserAsync(usernameOrEmail);
        if (user is null)
        {
            // Is counted, locked and takes as long as an account, so that nobody learns which accounts exist.
            var isLocked = _unknownNames.Failed(_userManager.NormalizeName(usernameOrEmail) ?? string.Empty);
            _userManager.PasswordHasher.HashPassword(new User(), password);
            reportError(string.Empty, isLocked ? S["Too many attempts. Please try again in a few minutes."] : S["The user name or the password is not right."]);
            return null;
        }

        var result = await _signInManager.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            reportError(string.Empty, S["Too many attempts. Please try again in a few minutes."]);
            return null;
        }

        if (!result.Succeeded || !user.IsEnabled)
        {
            reportError(string.Empty, S["The user name or the password is not right."]);
            return null;
        }

        return user;
    }

    public async Task<IUser?> CreateUserAsync(IUser user, string? password, Action<string, string> reportError)
    {
        var result = password is null ? await _userManager.CreateAsync(user) : await _userManager.CreateAsync(user, password);
        return Report(result, reportError) ? null : user;
    }

    public async Task<bool> ChangeEmailAsync(IUser user, string newEmail, Action<string, string> reportError)
        => !Report(await _userManager.SetEmailAsync(user, newEmail), reportError);

    public async Task<bool> ChangePasswordAsync(IUser user, string currentPassword, string newPassword, Action<string, string> reportError)
        => !Report(await _userManager.ChangePasswordAsync(user, currentPassword, newPassword), reportError);

    public async Task<IUser?> GetAuthenticatedUserAsync(ClaimsPrincipal principal)
        => principal.Identity?.IsAuthenticated == true ? await _userManager.GetUserAsync(principal) : null;

    public async Task<IUser?> GetUserAsync(string usernameOrEmail)
        => string.IsNullOrWhiteSpace(usernameOrEmail)
            ? null
            : await _userManager.FindByNameAsync(usernameOrEmail) ?? await _userManager.FindByEmailAsync(usernameOrEmail);

    public async Task<IUser?> GetUserByUniqueIdAsync(string userId) => await _userManager.FindByIdAsync(userId);

    public async Task<bool> ResetPasswordAsync(string usernameOrEmail, string resetToken, string newPassword, Action<string, string> reportError)
    {
        if (await GetUserAsync(usernameOrEmail) is not { } user)
        {
            reportError(string.Empty, S["The link is no longer valid."]);
            return false;
        }

        return !Report(await _userManager.ResetPasswordAsync(user, resetToken, newPassword), reportError);
    }

    public Task<ClaimsPrincipal> CreatePrincipalAsync(IUser user) => _signInManager.CreateUserPrincipalAsync(user);

    public Task<bool> EnableAsync(IUser user) => SetEnabledAsync((User)user, true, (handler, context) => handler.EnabledAsync(context));

    public Task<bool> DisableAsync(IUser user) => SetEnabledAsync((User)user, false, (handler, context) => handler.DisabledAsync(context));

    private async Task<bool> SetEnabledAsync(User user, bool isEnabled, Func<IUserEventHandler, UserContext, Task> raise)
    {
        if (user.IsEnabled == isEnabled)
        {
            return true;
        }

        user.IsEnabled = isEnabled;

        // A new stamp also ends the sessions the user has open.
        if (!(await _userManager.UpdateSecurityStampAsync(user)).Succeeded)
        {
            return false;
        }

        foreach (var handler in _handlers)
        {
            await raise(handler, new UserContext(user));
        }

        return true;
    }

    private bool Report(IdentityResult result, Action<string, string> reportError)
    {
        foreach (var error in result.Errors)
        {
            reportError(error.FieldName(), S[error.Description]);
        }

        return !result.Succeeded;
    }
}

internal static class IdentityErrors
{
    /// <summary>The field of a form that an error belongs to.</summary>
    public static string FieldName(this IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => "CurrentPassword",
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName) => "UserName",
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.InvalidEmail) => "Email",
        _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => "Password",
        _ => string.Empty,
    };
}
