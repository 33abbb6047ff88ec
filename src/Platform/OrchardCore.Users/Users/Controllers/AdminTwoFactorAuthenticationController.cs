using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Controllers;

/// <summary>Switches off the second factor of somebody who lost the telephone.</summary>
[Admin]
[Feature(UserConstants.Features.TwoFactorAuthentication)]
public sealed class AdminTwoFactorAuthenticationController : Controller
{
    private readonly UserManager<IUser> _userManager;
    private readonly IAuthorizationService _authorizationService;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public AdminTwoFactorAuthenticationController(
        UserManager<IUser> userManager,
        IAuthorizationService authorizationService,
        INotifier notifier,
        IHtmlLocalizer<AdminTwoFactorAuthenticationController> localizer)
    {
        _userManager = userManager;
        _authorizationService = authorizationService;
        _notifier = notifier;
        H = localizer;
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Disable(string id)
    {
        if (await _userManager.FindByIdAsync(id) is not User user)
        {
            return NotFound();
        }

        if (!await _authorizationService.AuthorizeAsync(User, UsersPermissions.DisableTwoFactorAuthenticationForUsers, user))
        {
            return Forbid();
        }

        user.UserTokens.Clear();
        var result = await _userManager.SetTwoFactorEnabledAsync(user, false);
        await (result.Succeeded
            ? _notifier.SuccessAsync(H["The second factor of {0} is switched off. All sessions of the account have ended.", user.UserName])
            : _notifier.ErrorAsync(H["{0}: {1}", user.UserName, string.Join(' ', result.Errors.Select(error => error.Description))]));
        return RedirectToRoute("UsersDisplay", new { id });
    }
}
