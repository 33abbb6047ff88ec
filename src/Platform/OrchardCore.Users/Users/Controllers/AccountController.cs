using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Users.Events;
using OrchardCore.Users.Models;
using OrchardCore.Users.ResetPassword;
using OrchardCore.Users.Services;
using OrchardCore.Users.TwoFactor;
using OrchardCore.Users.ViewModels;
using YesSql;

namespace OrchardCore.Users.Controllers;

/// <summary>Signing in and out, and changing the own password. The paths are those of <see cref="UserOptions"/>.</summary>
[Authorize]
[RequestSizeLimit(LargestForm)]
public sealed class AccountController : Controller
{
    /// <summary>Bytes of a form that anybody may send.</summary>
    internal const int LargestForm = 64 * 1024;

    // A wrong password of an account costs more work than a name that nobody has; the answer comes at the same time.
    private static readonly TimeSpan _timeToFail = TimeSpan.FromMilliseconds(400);

    private readonly IUserService _userService;
    private readonly SignInManager<IUser> _signInManager;
    private readonly UserSessions _sessions;
    private readonly ISiteService _siteService;
    private readonly TwoFactorSignIn _twoFactorSignIn;
    private readonly TwoFactorOptions _twoFactorOptions;
    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly PasswordResetOffer? _passwordReset;
    private readonly IEnumerable<ILoginFormEvent> _loginEvents;
    private readonly IStringLocalizer S;

    public AccountController(
        IUserService userService,
        SignInManager<IUser> signInManager,
        UserSessions sessions,
        ISiteService siteService,
        TwoFactorSignIn twoFactorSignIn,
        IOptions<TwoFactorOptions> twoFactorOptions,
        ISession session,
        IClock clock,
        IEnumerable<PasswordResetOffer> passwordReset,
        IEnumerable<ILoginFormEvent> loginEvents,
        IStringLocalizer<AccountController> localizer)
    {
        _userService = userService;
        _signInManager = signInManager;
        _sessions = sessions;
        _siteService = siteService;
        _twoFactorSignIn = twoFactorSignIn;
        _twoFactorOptions = twoFactorOptions.Value;
        _session = session;
        _clock = clock;
        _passwordReset = passwordReset.FirstOrDefault();
        _loginEvents = loginEvents;
        S = localizer;
    }

    [HttpGet]
    [AllowAnonymous]
    public async Task<IActionResult> Login(string? returnUrl = null)
        => User.Identity?.IsAuthenticated == true ? RedirectToLocal(returnUrl) : await LoginViewAsync(new LoginViewModel(), returnUrl);

    [HttpPost]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Login(LoginViewModel model, string? returnUrl = null)
    {
        var pause = Task.Delay(_timeToFail, HttpContext.RequestAborted);
        foreach (var handler in _loginEvents)
        {
            await handler.LoggingInAsync(model.UserName, ModelState.AddModelError);
        }

        if (!ModelState.IsValid)
        {
            await pause;
            return await LoginViewAsync(model, returnUrl);
        }

        if (await _userService.AuthenticateAsync(model.UserName, model.Password, ModelState.AddModelError) is not { } user)
        {
            await ReportFailureAsync(model.UserName);

            // Only an account has something to be written; that, too, is done before the pause ends.
            await _session.SaveChangesAsync();
            await pause;
            return await LoginViewAsync(model, returnUrl);
        }

        foreach (var handler in _loginEvents)
        {
            if (await handler.ValidatingLoginAsync(user) is { } result)
            {
                return result;
            }
        }

        var remember = model.RememberMe && (await _siteService.GetSettingsAsync<LoginSettings>()).AllowRememberMe;
        if (((User)user).TwoFactorEnabled && _twoFactorOptions.Providers.Count > 0)
        {
            await _twoFactorSignIn.BeginAsync(user, remember);
            return RedirectToRoute("LoginWithTwoFactorAuthentication", new { returnUrl });
        }

        await _signInManager.SignInAsync(user, remember);
        foreach (var handler in _loginEvents)
        {
            await handler.LoggedInAsync(user);
        }

        return RedirectToLocal(returnUrl);
    }

    [HttpPost]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> LogOff(string? returnUrl = null)
    {
        await _sessions.EndAsync(HttpContext);
        await _signInManager.SignOutAsync();
        return RedirectToLocal(returnUrl);
    }

    [HttpGet]
    public IActionResult ChangePassword() => View(new ChangePasswordViewModel());

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ChangePassword(ChangePasswordViewModel model)
    {
        if (model.Password != model.PasswordConfirmation)
        {
            ModelState.AddModelError(nameof(model.PasswordConfirmation), S["The two new passwords differ."]);
        }

        if (!ModelState.IsValid
            || await _userService.GetAuthenticatedUserAsync(User) is not { } user
            || !await _userService.ChangePasswordAsync(user, model.CurrentPassword, model.Password, ModelState.AddModelError))
        {
            return View(model);
        }

        // The new security stamp would otherwise end this session too.
        await _signInManager.RefreshSignInAsync(user);
        return View("ChangePasswordDone");
    }

    private async Task ReportFailureAsync(string userName)
    {
        var user = await _userService.GetUserAsync(userName);
        foreach (var handler in _loginEvents)
        {
            await (user is null ? handler.LoggingInFailedAsync(userName) : handler.LoggingInFailedAsync(user));
            if (user is User account && account.IsLockedOut(_clock.UtcNow))
            {
                await handler.IsLockedOutAsync(user);
            }
        }
    }

    private async Task<IActionResult> LoginViewAsync(LoginViewModel model, string? returnUrl)
    {
        model.AllowRememberMe = (await _siteService.GetSettingsAsync<LoginSettings>()).AllowRememberMe;
        model.AllowResetPassword = _passwordReset is not null && await _passwordReset.IsOfferedAsync();
        ViewData["ReturnUrl"] = returnUrl;
        return View(nameof(Login), model);
    }

    private LocalRedirectResult RedirectToLocal(string? returnUrl)
        => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
}
