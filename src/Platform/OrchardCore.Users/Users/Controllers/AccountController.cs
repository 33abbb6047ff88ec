using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.Users.Services;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Controllers;

/// <summary>Signing in and out.</summary>
[Modules.Feature("OrchardCore.Users")]
public sealed class AccountController : Controller
{
    private readonly IUserService _userService;
    private readonly SignInManager<IUser> _signInManager;

    public AccountController(IUserService userService, SignInManager<IUser> signInManager)
    {
        _userService = userService;
        _signInManager = signInManager;
    }

    [HttpGet("/Login")]
    [AllowAnonymous]
    public IActionResult Login(string? returnUrl = null)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return RedirectToLocal(returnUrl);
        }

        ViewData["ReturnUrl"] = returnUrl;
        return View(new LoginViewModel());
    }

    [HttpPost("/Login")]
    [AllowAnonymous]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Login(LoginViewModel model, string? returnUrl = null)
    {
        if (ModelState.IsValid
            && await _userService.AuthenticateAsync(model.UserName, model.Password, ModelState.AddModelError) is { } user)
        {
            await _signInManager.SignInAsync(user, model.RememberMe);
            return RedirectToLocal(returnUrl);
        }

        ViewData["ReturnUrl"] = returnUrl;
        return View(model);
    }

    [HttpPost("/Users/LogOff")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> LogOff(string? returnUrl = null)
    {
        await _signInManager.SignOutAsync();
        return RedirectToLocal(returnUrl);
    }

    private LocalRedirectResult RedirectToLocal(string? returnUrl)
        => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
}
