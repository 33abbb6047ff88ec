using OrchardCore.Email;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.ResetPassword;

/// <summary>Whether a new password can be had by mail: the settings say so, mail works, and the site knows its address.</summary>
public sealed class PasswordResetOffer
{
    private readonly ISiteService _siteService;
    private readonly AccountLinks _links;
    private readonly IEnumerable<IEmailReadiness> _email;

    public PasswordResetOffer(ISiteService siteService, AccountLinks links, IEnumerable<IEmailReadiness> email)
    {
        _siteService = siteService;
        _links = links;
        _email = email;
    }

    public async Task<bool> IsAllowedAsync() => (await _siteService.GetSettingsAsync<ResetPasswordSettings>()).AllowResetPassword;

    public Task<bool> CanSendAsync() => _email.CanSendAsync();

    public async Task<bool> IsOfferedAsync() => await IsAllowedAsync() && await CanSendAsync() && await _links.GetSiteAddressAsync() is not null;
}
