using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.TwoFactor;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Controllers;

/// <summary>Setting up an authenticator app. The key travels encrypted in the form until a code proves that the app has it.</summary>
[Authorize]
[Feature(UserConstants.Features.AuthenticatorApp)]
public sealed class AuthenticatorAppController : Controller
{
    private static readonly TimeSpan _time = TimeSpan.FromMinutes(30);

    private readonly UserManager<IUser> _userManager;
    private readonly IUserAuthenticatorKeyStore<IUser> _keys;
    private readonly SignInManager<IUser> _signInManager;
    private readonly ISiteService _siteService;
    private readonly ITimeLimitedDataProtector _protector;
    private readonly IStringLocalizer S;

    public AuthenticatorAppController(
        UserManager<IUser> userManager,
        IUserStore<IUser> store,
        SignInManager<IUser> signInManager,
        ISiteService siteService,
        IDataProtectionProvider dataProtection,
        IStringLocalizer<AuthenticatorAppController> localizer)
    {
        _userManager = userManager;
        _keys = (IUserAuthenticatorKeyStore<IUser>)store;
        _signInManager = signInManager;
        _siteService = siteService;
        _protector = dataProtection.CreateProtector("OrchardCore.Users.AuthenticatorApp").ToTimeLimitedDataProtector();
        S = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> Index()
        => await GetUserAsync() is { } user ? await FormAsync(user, _userManager.GenerateNewAuthenticatorKey()) : NotFound();

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Index(EnableAuthenticatorViewModel model)
    {
        if (await GetUserAsync() is not { } user)
        {
            return NotFound();
        }

        if (Unprotect(user, model.ProtectedKey) is not { } key)
        {
            ModelState.Clear();
            ModelState.AddModelError(nameof(model.Code), S["This took too long. Please scan the new picture."]);
            return await FormAsync(user, _userManager.GenerateNewAuthenticatorKey());
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(user, key);
        }

        var before = user.UserTokens;
        await _keys.SetAuthenticatorKeyAsync(user, key, HttpContext.RequestAborted);
        var code = new string([.. model.Code.Where(char.IsAsciiDigit)]);
        if (!await _userManager.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            user.UserTokens = before;
            ModelState.AddModelError(nameof(model.Code), S["This code is not right. Is the clock of your telephone right?"]);
            return await FormAsync(user, key);
        }

        var count = (await _siteService.GetSettingsAsync<TwoFactorLoginSettings>()).NumberOfRecoveryCodesToGenerate;
        if (!(await _userManager.SetTwoFactorEnabledAsync(user, true)).Succeeded
            || await _userManager.GenerateNewTwoFactorRecoveryCodesAsync(user, count) is not { } codes)
        {
            ModelState.AddModelError(nameof(model.Code), _userManager.ErrorDescriber.ConcurrencyFailure().Description);
            return await FormAsync(user, key);
        }

        await _signInManager.RefreshSignInAsync(user);
        return View("~/Areas/OrchardCore.Users/Views/TwoFactorAuthentication/ShowRecoveryCodes.cshtml", codes);
    }

    private async Task<IActionResult> FormAsync(User user, string key)
    {
        var site = (await _siteService.GetSiteSettingsAsync()).SiteName;
        ModelState.Remove(nameof(EnableAuthenticatorViewModel.ProtectedKey));
        return View(nameof(Index), new EnableAuthenticatorViewModel
        {
            ProtectedKey = _protector.Protect($"{user.UserId} {key}", _time),
            // Apps have little room, and a long name makes the picture hard to scan.
            Key = new AuthenticatorKey(key, site.Split([" – ", " - ", " | "], StringSplitOptions.None)[0], user.UserName),
        });
    }

    private string? Unprotect(User user, string? value)
    {
        try
        {
            var parts = _protector.Unprotect(value ?? string.Empty).Split(' ');
            return parts.Length == 2 && parts[0] == user.UserId ? parts[1] : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private async Task<User?> GetUserAsync() => await _userManager.GetUserAsync(User) as User;
}
