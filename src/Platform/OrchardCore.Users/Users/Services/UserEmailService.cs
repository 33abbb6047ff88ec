using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OrchardCore.Email;
using OrchardCore.Entities;
using OrchardCore.Infrastructure;
using OrchardCore.Localization.Models;
using OrchardCore.Settings;
using OrchardCore.Users.Localization.Models;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>The mails to account holders, in the language they chose or else that of the site. Plain text.</summary>
public sealed class UserEmailService
{
    public const string ResetPasswordPath = "ResetPassword";

    private readonly IEmailService _emailService;
    private readonly UserManager<IUser> _userManager;
    private readonly ISiteService _siteService;
    private readonly IStringLocalizer S;

    public UserEmailService(
        IEmailService emailService,
        UserManager<IUser> userManager,
        ISiteService siteService,
        IStringLocalizer<UserEmailService> localizer)
    {
        _emailService = emailService;
        _userManager = userManager;
        _siteService = siteService;
        S = localizer;
    }

    public async Task<Result> SendInvitationAsync(User user, string siteAddress)
    {
        var token = await _userManager.GenerateUserTokenAsync(user, InvitationTokenProvider.ProviderName, InvitationTokenProvider.Purpose);
        var link = AccountLinks.Create(siteAddress, ResetPasswordPath, user.UserId, token);
        var site = (await _siteService.GetSiteSettingsAsync()).SiteName;
        return await SendAsync(user, () => (
            S["Your account at {0}", site],
            S["Hello {0},\n\nan account was made for you at {1}. Your user name is: {2}\n\nPlease choose your password here within seven days:\n{3}\n\nIf you did not expect this mail, you need not do anything.", user.GetDisplayName(), site, user.UserName, link]));
    }

    public async Task<Result> SendPasswordResetAsync(User user, string siteAddress)
    {
        var link = AccountLinks.Create(siteAddress, ResetPasswordPath, user.UserId, await _userManager.GeneratePasswordResetTokenAsync(user));
        var site = (await _siteService.GetSiteSettingsAsync()).SiteName;
        return await SendAsync(user, () => (
            S["Choose a new password"],
            S["Hello {0},\n\nsomebody asked for a new password for your account at {1}. You can choose one here within 30 minutes:\n{2}\n\nIf that was not you, please ignore this mail; your password stays as it is.", user.GetDisplayName(), site, link]));
    }

    public async Task<Result> SendPasswordChangedAsync(User user)
    {
        var site = (await _siteService.GetSiteSettingsAsync()).SiteName;
        return await SendAsync(user, () => (
            S["Your password was changed"],
            S["Hello {0},\n\nthe password of your account at {1} was changed just now. If that was not you, please tell the site's administrators at once.", user.GetDisplayName(), site]));
    }

    private async Task<Result> SendAsync(User user, Func<(string Subject, string Text)> write)
    {
        var here = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(await GetCultureAsync(user));
            var (subject, text) = write();
            return await _emailService.SendAsync(user.Email ?? string.Empty, subject, text, isHtmlBody: false);
        }
        finally
        {
            CultureInfo.CurrentUICulture = here;
        }
    }

    private async Task<string> GetCultureAsync(User user)
        => user.TryGet<UserLocalizationSettings>(out var own) && !string.IsNullOrEmpty(own.Culture) ? own.Culture : (await _siteService.GetSettingsAsync<LocalizationSettings>()).DefaultCulture;
}
