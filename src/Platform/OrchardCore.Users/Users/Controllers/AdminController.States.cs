using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Entities;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Users.Localization.Models;
using OrchardCore.Users.Localization.Services;
using OrchardCore.Users.Models;
using OrchardCore.Users.ViewModels;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Users.Controllers;

/// <summary>One account shown, and what can be done to it with one button.</summary>
public sealed partial class AdminController
{
    [HttpGet]
    public async Task<IActionResult> Display(string? id)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }

        return await MayAsync(UsersPermissions.ViewUsers, user)
            ? View(new UserEditorViewModel { User = user, IsOwn = IsOwn(user), Shape = await _displayManager.BuildDisplayAsync(user, _updateModelAccessor.ModelUpdater, OrchardCoreConstants.DisplayType.DetailAdmin) })
            : Forbid();
    }

    [HttpGet]
    public async Task<IActionResult> SignIns(string? id, PagerParameters pagerParameters)
    {
        if (await FindEditedAsync(id) is not { } user)
        {
            return NotFound();
        }

        if (!IsOwn(user) && !await MayAsync(UsersPermissions.ViewUsers, user))
        {
            return Forbid();
        }

        var pager = new Pager(pagerParameters, 25) { PageSize = 25 };
        var (entries, total) = await _signInLog.ListAsync(user.UserId, pager.GetStartIndex(), pager.PageSize);
        return View(new SignInsViewModel { User = user, IsOwn = IsOwn(user), Entries = entries, Total = total, Pager = await _shapeFactory.PagerAsync(pager, total) });
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Enable(string? id)
        => ChangeAsync(id, UsersPermissions.EditUsers, _administration.EnableAsync, user => H["The account {0} is enabled.", user.UserName]);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Disable(string? id)
        => ChangeAsync(id, UsersPermissions.EditUsers, _administration.DisableAsync, user => H["The account {0} is disabled and signed out everywhere.", user.UserName]);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Unlock(string? id)
        => ChangeAsync(id, UsersPermissions.EditUsers, _administration.UnlockAsync, user => H["The account {0} is unlocked.", user.UserName]);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> ConfirmEmail(string? id)
        => ChangeAsync(
            id,
            UsersPermissions.EditUsers,
            async user =>
            {
                user.EmailConfirmed = true;
                return (await _userManager.UpdateAsync(user)).Succeeded ? null : S["The account could not be changed."].Value;
            },
            user => H["The address {0} counts as confirmed.", user.Email!]);

    [HttpPost]
    [ValidateAntiForgeryToken]
    public Task<IActionResult> Delete(string? id)
        => ChangeAsync(id, UsersPermissions.DeleteUsers, _administration.DeleteAsync, user => H["The account {0} is deleted.", user.UserName], nameof(Index));

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Invite(string? id)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }

        if (!await MayAsync(UsersPermissions.EditUsers, user))
        {
            return Forbid();
        }

        if (user.PasswordHash is null)
        {
            await InviteAsync(user);
        }
        else
        {
            await _notifier.WarningAsync(H["{0} has a password already.", user.UserName]);
        }

        return RedirectToAction(nameof(Display), new { id });
    }

    /// <summary>The language of the own administration; everybody may choose it.</summary>
    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Language(string? culture, string? returnUrl)
    {
        if (HttpContext.RequestServices.GetService<UserLanguages>() is not { } languages
            || string.IsNullOrEmpty(culture)
            || !await languages.IsOfferedAsync(culture)
            || await FindAsync(User.FindFirstValue(ClaimTypes.NameIdentifier)) is not { } user)
        {
            return NotFound();
        }

        user.Put(new UserLocalizationSettings { Culture = culture });
        var result = await _userManager.UpdateAsync(user);
        if (result.Succeeded)
        {
            await _signInManager.RefreshSignInAsync(user);
        }
        else
        {
            await _notifier.ErrorAsync(H["{0}: {1}", user.UserName, string.Join(' ', result.Errors.Select(error => error.Description))]);
        }

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Url.Action(nameof(Edit), new { id = string.Empty })!);
    }

    private async Task<IActionResult> ChangeAsync(
        string? id, Permission permission, Func<User, Task<string?>> change, Func<User, LocalizedHtmlString> done, string next = nameof(Display))
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }

        // The right to edit the own account is not one to change its state.
        if (!await MayAsync(permission, user) || (IsOwn(user) && !await MayAsync(permission)))
        {
            return Forbid();
        }

        if (await change(user) is { } reason)
        {
            await _notifier.ErrorAsync(H["{0}: {1}", user.UserName, reason]);
            return RedirectToAction(nameof(Display), new { id });
        }

        await _notifier.SuccessAsync(done(user));
        return RedirectToAction(next, new { id = next == nameof(Index) ? null : id });
    }
}
