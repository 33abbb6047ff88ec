using System.Security.Claims;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace OrchardCore.Users.TwoFactor;

/// <summary>Whether an account must have a second factor; one that has none yet carries a claim that leads to setting it up.</summary>
public sealed class TwoFactorRequirement : IUserClaimsProvider
{
    private readonly ISiteService _siteService;

    public TwoFactorRequirement(ISiteService siteService)
    {
        _siteService = siteService;
    }

    public async Task<bool> IsRequiredAsync(User user)
    {
        if ((await _siteService.GetSettingsAsync<TwoFactorLoginSettings>()).RequireTwoFactorAuthentication)
        {
            return true;
        }

        var roles = await _siteService.GetSettingsAsync<RoleLoginSettings>();
        return roles.RequireTwoFactorAuthenticationForSpecificRoles && user.RoleNames.Intersect(roles.Roles, StringComparer.OrdinalIgnoreCase).Any();
    }

    public async Task GenerateAsync(IUser user, ClaimsIdentity claims)
    {
        if (user is User { TwoFactorEnabled: false } account && await IsRequiredAsync(account))
        {
            claims.AddClaim(new Claim(UserConstants.TwoFactorAuthenticationClaimType, "required"));
        }
    }
}
