using Microsoft.AspNetCore.Identity;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.ResetPassword;

/// <summary>The links by which people choose a password: of an invitation or for one they forgot.</summary>
public sealed class PasswordLinks
{
    private readonly UserManager<IUser> _userManager;

    public PasswordLinks(UserManager<IUser> userManager)
    {
        _userManager = userManager;
    }

    /// <summary>The account of a link that is valid and not used yet.</summary>
    public async Task<User?> FindUserAsync(string? userId, string? code)
    {
        var token = AccountLinks.Decode(code);
        return token.Length > 0
            && !string.IsNullOrEmpty(userId)
            && await _userManager.FindByIdAsync(userId) is User { IsEnabled: true } user
            && (await IsInvitationAsync(user, token) || await IsResetAsync(user, token))
                ? user
                : null;
    }

    /// <summary>Keeps the password; the mail has proved the address. All sessions of the account end, a lock too.</summary>
    public async Task<IdentityResult> SetPasswordAsync(User user, string password)
    {
        var result = await _userManager.ResetPasswordAsync(user, await _userManager.GeneratePasswordResetTokenAsync(user), password);
        if (!result.Succeeded)
        {
            return result;
        }

        user.EmailConfirmed = true;
        user.AccessFailedCount = 0;
        user.LockoutEndUtc = null;
        return await _userManager.UpdateAsync(user);
    }

    private Task<bool> IsInvitationAsync(User user, string token)
        => _userManager.VerifyUserTokenAsync(user, InvitationTokenProvider.ProviderName, InvitationTokenProvider.Purpose, token);

    private Task<bool> IsResetAsync(User user, string token)
        => _userManager.VerifyUserTokenAsync(user, PasswordResetTokenProvider.ProviderName, UserManager<IUser>.ResetPasswordTokenPurpose, token);
}
