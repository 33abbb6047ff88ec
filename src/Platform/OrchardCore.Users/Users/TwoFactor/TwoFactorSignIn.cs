using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Users.Events;
using OrchardCore.Users.Models;
using OrchardCore.Users.SignIns;

namespace OrchardCore.Users.TwoFactor;

/// <summary>The second step of signing in. Between the steps a short-lived cookie says whose password was right.</summary>
public sealed class TwoFactorSignIn
{
    private const string RememberClaim = "remember";
    private const string CodeProvider = "[TwoFactorSignIn]";
    private const string LastCode = "LastCode";

    private readonly IHttpContextAccessor _httpContextAccessor;
    private readonly UserManager<IUser> _userManager;
    private readonly SignInManager<IUser> _signInManager;
    private readonly SignInLog _signInLog;
    private readonly IEnumerable<ILoginFormEvent> _loginEvents;

    public TwoFactorSignIn(
        IHttpContextAccessor httpContextAccessor,
        UserManager<IUser> userManager,
        SignInManager<IUser> signInManager,
        SignInLog signInLog,
        IEnumerable<ILoginFormEvent> loginEvents)
    {
        _httpContextAccessor = httpContextAccessor;
        _userManager = userManager;
        _signInManager = signInManager;
        _signInLog = signInLog;
        _loginEvents = loginEvents;
    }

    private HttpContext HttpContext => _httpContextAccessor.HttpContext!;

    public Task BeginAsync(IUser user, bool remember)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, ((User)user).UserId));
        identity.AddClaim(new Claim(nameof(User.SecurityStamp), ((User)user).SecurityStamp ?? string.Empty));
        identity.AddClaim(new Claim(RememberClaim, remember.ToString()));
        return HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Who gave the right password a moment ago; null when nobody did or the account has changed since.</summary>
    public async Task<User?> GetUserAsync()
        => await AuthenticateAsync() is { } principal
            && await _userManager.FindByIdAsync(principal.FindFirstValue(ClaimTypes.Name) ?? string.Empty) is User { IsEnabled: true } user
            && principal.FindFirstValue(nameof(User.SecurityStamp)) == (user.SecurityStamp ?? string.Empty)
                ? user
                : null;

    /// <summary>Signs in if the code of the app is right; each works once. Wrong ones count towards the lock.</summary>
    public async Task<bool> SignInWithCodeAsync(User user, string code)
    {
        code = new string([.. code.Where(char.IsAsciiDigit)]);
        if (await _userManager.IsLockedOutAsync(user))
        {
            return false;
        }

        // Kept with a check of the account: of two that send the same code at the same moment one is refused.
        var isRight = await _userManager.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code)
            && await _userManager.GetAuthenticationTokenAsync(user, CodeProvider, LastCode) != code
            && (await _userManager.SetAuthenticationTokenAsync(user, CodeProvider, LastCode, code)).Succeeded;
        return await FinishAsync(user, isRight);
    }

    public async Task<bool> SignInWithRecoveryCodeAsync(User user, string code)
        => !await _userManager.IsLockedOutAsync(user)
            && await FinishAsync(user, (await _userManager.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded);

    private async Task<bool> FinishAsync(User user, bool isRight)
    {
        if (!isRight)
        {
            await _userManager.AccessFailedAsync(user);
            await _signInLog.CodeFailedAsync(user);
            return false;
        }

        var remember = (await AuthenticateAsync())?.FindFirstValue(RememberClaim) == bool.TrueString;
        await _userManager.ResetAccessFailedCountAsync(user);
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await _signInManager.SignInAsync(user, remember);
        foreach (var handler in _loginEvents)
        {
            await handler.LoggedInAsync(user);
        }

        return true;
    }

    private async Task<ClaimsPrincipal?> AuthenticateAsync()
        => (await HttpContext.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
}
