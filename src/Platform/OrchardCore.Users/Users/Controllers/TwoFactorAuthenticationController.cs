using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.TwoFactor;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Controllers;

/// <summary>The second step of signing in, and the own second factor.</summary>
[Authorize]
[Feature(UserConstants.Features.TwoFactorAuthentication)]
[RequestSizeLimit(AccountController.LargestForm)]
public sealed class TwoFactorAuthenticationController : Controller
{
    private readonly UserManager<IUser> _userManager;
    private readonly SignInManager<IUser> _signInManager;
    private readonly TwoFactorSignIn _twoFactorSignIn;
    private readonly TwoFactorRequirement _requirement;
    private readonly ISiteService _siteService;
    private readonly IStringLocalizer S;

    public TwoFactorAuthenticationController(
        UserManager<IUser> userManager,
        SignInManager<IUser> signInManager,
        TwoFactorSignIn twoFactorSignIn,
        TwoFactorRequirement requirement,
        ISiteService siteService,
        IStringLocalizer<TwoFactorAuthenticationController> localizer)
    {
        _userManager = userManager;
        _signInManager = signInManager;
        _twoFactorSignIn = twoFactorSignIn;
        _requirement = requirement;
        _siteService = siteService;
        S = localizer;
    }

    [HttpGet]
    [AllowAnonymous]
    public async Task<IActionResult> LoginWithTwoFactorAuthentication(string? returnUrl = null)
        => await _twoFactorSignIn.GetUserAsync() is null ? ToLogin(returnUrl) : CodeView(nameof(LoginWithTwoFactorAuthentication), new LoginWithTwoFactorAuthenticationViewModel(), returnUrl);

    [HttpPost]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> LoginWithTwoFactorAuthentication(LoginWithTwoFactorAuthenticationViewModel model, string? returnUrl = null)
    {
        if (await _twoFactorSignIn.GetUserAsync() is not { } user)
        {
            return ToLogin(returnUrl);
        }

        if (ModelState.IsValid && await _twoFactorSignIn.SignInWithCodeAsync(user, model.VerificationCode))
        {
            return RedirectToLocal(returnUrl);
        }

        await ReportAsync(user, nameof(model.VerificationCode), S["This code is not right or was used already. Your app shows a new one every 30 seconds."]);
        return CodeView(nameof(LoginWithTwoFactorAuthentication), model, returnUrl);
    }

    [HttpGet]
    [AllowAnonymous]
    public async Task<IActionResult> LoginWithRecoveryCode(string? returnUrl = null)
        => await _twoFactorSignIn.GetUserAsync() is null ? ToLogin(returnUrl) : CodeView(nameof(LoginWithRecoveryCode), new LoginWithRecoveryCodeViewModel(), returnUrl);

    [HttpPost]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> LoginWithRecoveryCode(LoginWithRecoveryCodeViewModel model, string? returnUrl = null)
    {
        if (await _twoFactorSignIn.GetUserAsync() is not { } user)
        {
            return ToLogin(returnUrl);
        }

        if (ModelState.IsValid && await _twoFactorSignIn.SignInWithRecoveryCodeAsync(user, model.RecoveryCode))
        {
            return RedirectToLocal(returnUrl);
        }

        await ReportAsync(user, nameof(model.RecoveryCode), S["This is none of your recovery codes. Each works once only."]);
        return CodeView(nameof(LoginWithRecoveryCode), model, returnUrl);
    }

    [HttpGet]
    public async Task<IActionResult> Index()
        => await GetUserAsync() is { } user
            ? View(new TwoFactorAuthenticationViewModel
            {
                IsEnabled = user.TwoFactorEnabled,
                IsRequired = await _requirement.IsRequiredAsync(user),
                RecoveryCodesLeft = await _userManager.CountRecoveryCodesAsync(user),
            })
            : NotFound();

    [HttpGet]
    public async Task<IActionResult> GenerateRecoveryCodes()
        => await GetUserAsync() is { TwoFactorEnabled: true } ? View(new ConfirmPasswordViewModel()) : RedirectToRoute("TwoFactorAuthentication");

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> GenerateRecoveryCodes(ConfirmPasswordViewModel model)
    {
        if (await GetUserAsync() is not { TwoFactorEnabled: true } user)
        {
            return RedirectToRoute("TwoFactorAuthentication");
        }

        if (!await IsPasswordRightAsync(user, model))
        {
            return View(model);
        }

        var count = (await _siteService.GetSettingsAsync<TwoFactorLoginSettings>()).NumberOfRecoveryCodesToGenerate;
        if (await _userManager.GenerateNewTwoFactorRecoveryCodesAsync(user, count) is { } codes)
        {
            return View("ShowRecoveryCodes", codes);
        }

        ModelState.AddModelError(nameof(model.Password), _userManager.ErrorDescriber.ConcurrencyFailure().Description);
        return View(model);
    }

    // The codes are kept as hashes: they are shown once, where they are made.
    [HttpGet]
    public IActionResult ShowRecoveryCodes() => RedirectToRoute(nameof(GenerateRecoveryCodes));

    [HttpGet]
    public async Task<IActionResult> DisableTwoFactorAuthentication()
        => await GetUserAsync() is { TwoFactorEnabled: true } user && !await _requirement.IsRequiredAsync(user)
            ? View(new ConfirmPasswordViewModel())
            : RedirectToRoute("TwoFactorAuthentication");

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> DisableTwoFactorAuthentication(ConfirmPasswordViewModel model)
    {
        if (await GetUserAsync() is not { TwoFactorEnabled: true } user || await _requirement.IsRequiredAsync(user))
        {
            return RedirectToRoute("TwoFactorAuthentication");
        }

        if (!await IsPasswordRightAsync(user, model))
        {
            return View(model);
        }

        user.UserTokens.Clear();
        var result = await _userManager.SetTwoFactorEnabledAsync(user, false);
        if (!result.Succeeded)
        {
            ModelState.AddModelError(nameof(model.Password), string.Join(' ', result.Errors.Select(error => error.Description)));
            return View(model);
        }

        await _signInManager.RefreshSignInAsync(user);
        return RedirectToRoute("TwoFactorAuthentication");
    }

    private async Task<bool> IsPasswordRightAsync(User user, ConfirmPasswordViewModel model)
    {
        if (!ModelState.IsValid)
        {
            return false;
        }

        if (!(await _signInManager.CheckPasswordSignInAsync(user, model.Password, lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(model.Password), S["The password is not right."]);
        }

        return ModelState.IsValid;
    }

    private async Task ReportAsync(User user, string field, string error)
    {
        if (await _userManager.IsLockedOutAsync(user))
        {
            ModelState.AddModelError(string.Empty, S["Too many attempts. Please try again in a few minutes."]);
        }
        else if (ModelState.IsValid)
        {
            ModelState.AddModelError(field, error);
        }
    }

    private ViewResult CodeView(string view, object model, string? returnUrl)
    {
        ViewData["ReturnUrl"] = returnUrl;
        return View(view, model);
    }

    private async Task<User?> GetUserAsync() => await _userManager.GetUserAsync(User) as User;

    private RedirectToRouteResult ToLogin(string? returnUrl) => RedirectToRoute("Login", new { returnUrl });

    private LocalRedirectResult RedirectToLocal(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
}
