using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using OrchardCore.Users.ViewModels;

namespace OrchardCore.Users.Controllers;

/// <summary>Creating and editing an account, and its password.</summary>
public sealed partial class AdminController
{
    [HttpGet]
    public async Task<IActionResult> Create()
    {
        var user = new User();
        return await MayAsync(UsersPermissions.EditUsers, user)
            ? View(new UserEditorViewModel { User = user, Shape = await _displayManager.BuildEditorAsync(user, _updateModelAccessor.ModelUpdater, isNew: true) })
            : Forbid();
    }

    [HttpPost]
    [ActionName(nameof(Create))]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> CreatePost([Bind(Prefix = "User.Password")] string? password, [Bind(Prefix = "User.SendInvitation")] bool sendInvitation)
    {
        var user = new User();
        if (!await MayAsync(UsersPermissions.EditUsers, user))
        {
            return Forbid();
        }

        var shape = await _displayManager.UpdateEditorAsync(user, _updateModelAccessor.ModelUpdater, isNew: true);
        if (ModelState.IsValid && !await MayAsync(UsersPermissions.EditUsers, user))
        {
            ModelState.AddModelError(string.Empty, S["You may only create accounts with the roles you manage."]);
        }

        if (ModelState.IsValid)
        {
            var result = sendInvitation ? await _userManager.CreateAsync(user) : await _userManager.CreateAsync(user, password!);
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(FieldOf(error.FieldName()), error.Description);
            }
        }

        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(new UserEditorViewModel { User = user, Shape = shape });
        }

        await _notifier.SuccessAsync(H["The account {0} is created.", user.UserName]);
        if (sendInvitation)
        {
            await InviteAsync(user);
        }

        return RedirectToAction(nameof(Display), new { id = user.UserId });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string? id)
    {
        if (await FindEditedAsync(id) is not { } user)
        {
            return NotFound();
        }

        return await MayAsync(UsersPermissions.EditUsers, user)
            ? View(new UserEditorViewModel { User = user, IsOwn = IsOwn(user), Shape = await _displayManager.BuildEditorAsync(user, _updateModelAccessor.ModelUpdater, isNew: false) })
            : Forbid();
    }

    [HttpPost]
    [ActionName(nameof(Edit))]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> EditPost(string? id)
    {
        if (await FindEditedAsync(id) is not { } user)
        {
            return NotFound();
        }

        if (!await MayAsync(UsersPermissions.EditUsers, user))
        {
            return Forbid();
        }

        var (email, roles) = (user.Email, user.RoleNames.ToArray());
        var shape = await _displayManager.UpdateEditorAsync(user, _updateModelAccessor.ModelUpdater, isNew: false);
        if (ModelState.IsValid)
        {
            if (email != user.Email || roles.Except(user.RoleNames).Any())
            {
                // Sessions with the former roles end, and links sent to the former address are void.
                user.SecurityStamp = Guid.NewGuid().ToString("n");
            }

            await _administration.UpdateAsync(user, roles, (field, error) => ModelState.AddModelError(FieldOf(field), error));
        }

        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            return View(new UserEditorViewModel { User = user, IsOwn = IsOwn(user), Shape = shape });
        }

        if (IsOwn(user))
        {
            await _signInManager.RefreshSignInAsync(user);
        }

        await _notifier.SuccessAsync(H["The account {0} is saved.", user.UserName]);
        return string.IsNullOrEmpty(id) || !await MayAsync(UsersPermissions.ListUsers, new User())
            ? RedirectToAction(nameof(Edit), new { id })
            : RedirectToAction(nameof(Index));
    }

    [HttpGet]
    public async Task<IActionResult> EditPassword(string? id)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }

        if (IsOwn(user))
        {
            return RedirectToRoute("ChangePassword");
        }

        return await MayAsync(UsersPermissions.EditUsers, user) ? View(new EditPasswordViewModel { UserName = user.UserName }) : Forbid();
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> EditPassword(string? id, EditPasswordViewModel model)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }

        if (IsOwn(user) || !await MayAsync(UsersPermissions.EditUsers, user))
        {
            return Forbid();
        }

        if (model.NewPassword != (model.PasswordConfirmation ?? string.Empty))
        {
            ModelState.AddModelError(nameof(model.PasswordConfirmation), S["The two passwords differ."]);
        }

        if (ModelState.IsValid)
        {
            foreach (var error in (await SetPasswordAsync(user, model.NewPassword)).Errors)
            {
                ModelState.AddModelError(nameof(model.NewPassword), error.Description);
            }
        }

        if (!ModelState.IsValid)
        {
            await _session.CancelAsync();
            model.UserName = user.UserName;
            return View(model);
        }

        await _notifier.SuccessAsync(H["{0} has a new password. All sessions of the account have ended.", user.UserName]);
        return RedirectToAction(nameof(Display), new { id });
    }

    private async Task<Microsoft.AspNetCore.Identity.IdentityResult> SetPasswordAsync(User user, string password)
        => await _userManager.ResetPasswordAsync(user, await _userManager.GeneratePasswordResetTokenAsync(user), password);

    private async Task InviteAsync(User user)
    {
        var services = HttpContext.RequestServices;
        if (services.GetService<UserEmailService>() is not { } mails
            || await services.GetRequiredService<AccountLinks>().GetSiteAddressAsync(isTrusted: true) is not { } address)
        {
            await _notifier.ErrorAsync(H["The site cannot send mails at the moment."]);
            return;
        }

        var result = await mails.SendInvitationAsync(user, address);
        if (result.Succeeded)
        {
            await _notifier.SuccessAsync(H["The invitation is on its way to {0}. Its link holds for seven days.", user.Email!]);
        }
        else
        {
            await _notifier.ErrorAsync(H["The invitation could not be sent: {0}", string.Join(' ', result.Errors.Select(error => error.Message?.Value))]);
        }
    }

    // Without an id people edit their own account.
    private Task<User?> FindEditedAsync(string? id) => FindAsync(string.IsNullOrEmpty(id) ? User.FindFirstValue(ClaimTypes.NameIdentifier) : id);

    private static string FieldOf(string field) => field.Length == 0 ? field : $"{nameof(OrchardCore.Users.Models.User)}.{field}";
}
