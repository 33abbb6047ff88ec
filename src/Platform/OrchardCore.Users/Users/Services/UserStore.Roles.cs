using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Users.Services;

/// <summary>Roles by name and claims.</summary>
public sealed partial class UserStore : IUserRoleStore<IUser>, IUserClaimStore<IUser>
{
    public async Task AddToRoleAsync(IUser user, string normalizedRoleName, CancellationToken cancellationToken)
    {
        if (!Has(user, normalizedRoleName))
        {
            var role = (await _roles.GetOrCreateImmutableAsync()).Find(normalizedRoleName)
                ?? throw new InvalidOperationException($"There is no role \"{normalizedRoleName}\".");
            ((User)user).RoleNames.Add(role.RoleName);
        }
    }

    public Task RemoveFromRoleAsync(IUser user, string normalizedRoleName, CancellationToken cancellationToken)
        => Set(() => ((User)user).RoleNames = [.. ((User)user).RoleNames.Where(role => _normalizer.NormalizeName(role) != normalizedRoleName)]);

    public Task<IList<string>> GetRolesAsync(IUser user, CancellationToken cancellationToken)
        => Task.FromResult<IList<string>>([.. ((User)user).RoleNames]);

    public Task<bool> IsInRoleAsync(IUser user, string normalizedRoleName, CancellationToken cancellationToken)
        => Task.FromResult(Has(user, normalizedRoleName));

    public async Task<IList<IUser>> GetUsersInRoleAsync(string normalizedRoleName, CancellationToken cancellationToken)
        => [.. await _session.Query<User, UserByRoleNameIndex>(index => index.RoleName == normalizedRoleName).ListAsync(cancellationToken)];

    public Task<IList<Claim>> GetClaimsAsync(IUser user, CancellationToken cancellationToken)
        => Task.FromResult<IList<Claim>>([.. ((User)user).UserClaims.Select(claim => claim.ToClaim())]);

    public Task AddClaimsAsync(IUser user, IEnumerable<Claim> claims, CancellationToken cancellationToken)
        => Set(() =>
        {
            foreach (var claim in claims)
            {
                ((User)user).UserClaims.Add(new UserClaim { ClaimType = claim.Type, ClaimValue = claim.Value });
            }
        });

    public Task ReplaceClaimAsync(IUser user, Claim claim, Claim newClaim, CancellationToken cancellationToken)
        => Set(() =>
        {
            foreach (var existing in ((User)user).UserClaims.Where(existing => IsSame(existing, claim)))
            {
                existing.ClaimType = newClaim.Type;
                existing.ClaimValue = newClaim.Value;
            }
        });

    public Task RemoveClaimsAsync(IUser user, IEnumerable<Claim> claims, CancellationToken cancellationToken)
        => Set(() => ((User)user).UserClaims = [.. ((User)user).UserClaims.Where(existing => !claims.Any(claim => IsSame(existing, claim)))]);

    public async Task<IList<IUser>> GetUsersForClaimAsync(Claim claim, CancellationToken cancellationToken)
    {
        var (type, value) = (claim.Type, claim.Value);
        return [.. await _session.Query<User, UserByClaimIndex>(index => index.ClaimType == type && index.ClaimValue == value).ListAsync(cancellationToken)];
    }

    private bool Has(IUser user, string normalizedRoleName)
        => ((User)user).RoleNames.Any(role => _normalizer.NormalizeName(role) == normalizedRoleName);

    private static bool IsSame(UserClaim existing, Claim claim) => existing.ClaimType == claim.Type && existing.ClaimValue == claim.Value;
}
