using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Makes the principal of a user: id, name, e-mail, roles, own claims and what the claims providers add.</summary>
public sealed class UserClaimsPrincipalFactory : IUserClaimsPrincipalFactory<IUser>
{
    private readonly IdentityOptions _options;
    private readonly IEnumerable<IUserClaimsProvider> _providers;

    public UserClaimsPrincipalFactory(IOptions<IdentityOptions> options, IEnumerable<IUserClaimsProvider> providers)
    {
        _options = options.Value;
        _providers = providers;
    }

    public async Task<ClaimsPrincipal> CreateAsync(IUser user)
    {
        var account = (User)user;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.UserId));
        identity.AddClaim(new Claim(ClaimTypes.Name, account.UserName));
        if (!string.IsNullOrEmpty(account.Email))
        {
            identity.AddClaim(new Claim(ClaimTypes.Email, account.Email));
        }

        if (account.SecurityStamp is not null)
        {
            identity.AddClaim(new Claim(_options.ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp));
        }

        identity.AddClaims(account.RoleNames.Select(role => new Claim(ClaimTypes.Role, role)));
        identity.AddClaims(account.UserClaims.Select(claim => claim.ToClaim()));
        foreach (var provider in _providers)
        {
            await provider.GenerateAsync(user, identity);
        }

        return new ClaimsPrincipal(identity);
    }
}
