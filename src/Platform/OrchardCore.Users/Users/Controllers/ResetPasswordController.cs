using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using OrchardCore.Users.ResetPassword;
using OrchardCore.Users.Services;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Controllers;

/// <summary>A new password by mail. Nobody learns here which accounts exist.</summary>
[AllowAnonymous]
[Feature(UserConstants.Features.ResetPassword)]
[RequestSizeLimit(AccountController.LargestForm)]
public sealed class ResetPasswordController : Controller
{
    private readonly PasswordResetOffer _offer;
    private readonly AccountLinks _links;
    private readonly PasswordLinks _passwordLinks;
    private readonly ResetPasswordLimiter _limiter;
    private readonly ResetPasswordMailer _mailer;
    private readonly IStringLocalizer S;

    public ResetPasswordController(
        PasswordResetOffer offer,
        AccountLinks links,
        PasswordLinks passwordLinks,
        ResetPasswordLimiter limiter,
        ResetPasswordMailer mailer,
        IStringLocalizer<ResetPasswordController> localizer)
    {
        _offer = offer;
        _links = links;
        _passwordLinks = passwordLinks;
        _limiter = limiter;
        _mailer = mailer;
        S = localizer;
    }

    [HttpGet]
    public async Task<IActionResult> ForgotPassword()
        => await _offer.IsAllowedAsync() ? View(new ForgotPasswordViewModel()) : NotFound();

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ForgotPassword(ForgotPasswordViewModel model)
    {
        if (!await _offer.IsAllowedAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        if (!_limiter.MayAsk(HttpContext.Connection.RemoteIpAddress?.ToString() ?? string.Empty))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError(string.Empty, S["You asked very often. Please try again in a quarter of an hour."]);
            return View(model);
        }

        if (await _links.GetSiteAddressAsync() is not { } address || !await _offer.CanSendAsync())
        {
            ModelState.AddModelError(string.Empty, S["The site cannot send mails at the moment. Please ask its administrators for a new password."]);
            return View(model);
        }

        _mailer.Begin(model.UsernameOrEmail.Trim(), address);
        return RedirectToRoute(nameof(ForgotPasswordConfirmation));
    }

    [HttpGet]
    public IActionResult ForgotPasswordConfirmation() => View();

    [HttpGet]
    public async Task<IActionResult> ResetPassword(string? user, string? code)
        => await _passwordLinks.FindUserAsync(user, code) is { } account ? View(Fill(new ResetPasswordViewModel { User = user, Code = code }, account)) : Expired();

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> ResetPassword(ResetPasswordViewModel model)
    {
        if (await _passwordLinks.FindUserAsync(model.User, model.Code) is not { } account)
        {
            return Expired();
        }

        if (model.NewPassword != (model.PasswordConfirmation ?? string.Empty))
        {
            ModelState.AddModelError(nameof(model.PasswordConfirmation), S["The two passwords differ."]);
        }

        if (ModelState.IsValid)
        {
            var result = await _passwordLinks.SetPasswordAsync(account, model.NewPassword);
            if (result.Succeeded)
            {
                return RedirectToRoute(nameof(ResetPasswordConfirmation));
            }

            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(nameof(model.NewPassword), error.Description);
            }
        }

        return View(Fill(model, account));
    }

    [HttpGet]
    public IActionResult ResetPasswordConfirmation() => View();

    private static ResetPasswordViewModel Fill(ResetPasswordViewModel model, User account)
    {
        model.UserName = account.UserName;
        model.IsInvitation = account.PasswordHash is null;
        return model;
    }

    private ViewResult Expired()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkExpired");
    }
}
