using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;

namespace OrchardCore.Roles.Services;

/// <summary>Keeps the roles of ASP.NET Core Identity in one document.</summary>
public sealed class RoleStore : IRoleClaimStore<IRole>, IQueryableRoleStore<IRole>
{
    private readonly IDocumentManager<RolesDocument> _documents;
    private readonly IEnumerable<IRoleCreatedEventHandler> _createdHandlers;
    private readonly IEnumerable<IRoleRemovedEventHandler> _removedHandlers;

    public RoleStore(
        IDocumentManager<RolesDocument> documents,
        IEnumerable<IRoleCreatedEventHandler> createdHandlers,
        IEnumerable<IRoleRemovedEventHandler> removedHandlers)
    {
        _documents = documents;
        _createdHandlers = createdHandlers;
        _removedHandlers = removedHandlers;
    }

    public IQueryable<IRole> Roles => _documents.GetOrCreateImmutableAsync().GetAwaiter().GetResult().Roles.AsQueryable();

    public async Task<IdentityResult> CreateAsync(IRole role, CancellationToken cancellationToken)
    {
        var roles = await _documents.GetOrCreateMutableAsync();
        roles.Roles.Add((Role)role);
        await _documents.UpdateAsync(roles);
        foreach (var handler in _createdHandlers)
        {
            await handler.RoleCreatedAsync(role.RoleName);
        }

        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(IRole role, CancellationToken cancellationToken)
    {
        var roles = await _documents.GetOrCreateMutableAsync();
        var index = roles.Roles.FindIndex(existing => existing.RoleName.Equals(role.RoleName, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            return IdentityResult.Failed(new IdentityError { Description = $"There is no role \"{role.RoleName}\"." });
        }

        roles.Roles[index] = (Role)role;
        await _documents.UpdateAsync(roles);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(IRole role, CancellationToken cancellationToken)
    {
        var roles = await _documents.GetOrCreateMutableAsync();
        roles.Roles.RemoveAll(existing => existing.RoleName.Equals(role.RoleName, StringComparison.OrdinalIgnoreCase));
        roles.GrantedFeaturesByRole.Remove(role.RoleName);
        await _documents.UpdateAsync(roles);
        foreach (var handler in _removedHandlers)
        {
            await handler.RoleRemovedAsync(role.RoleName);
        }

        return IdentityResult.Success;
    }

    public Task<IRole?> FindByIdAsync(string roleId, CancellationToken cancellationToken) => FindByNameAsync(roleId, cancellationToken);

    /// <summary>A copy, free to be changed and handed to <see cref="UpdateAsync"/>.</summary>
    public async Task<IRole?> FindByNameAsync(string normalizedRoleName, CancellationToken cancellationToken)
        => (await _documents.GetOrCreateImmutableAsync()).Find(normalizedRoleName) is { } role
            ? new Role
            {
                RoleName = role.RoleName,
                RoleDescription = role.RoleDescription,
                NormalizedRoleName = role.NormalizedRoleName,
                RoleClaims = [.. role.RoleClaims],
            }
            : null;

    public Task<string> GetRoleIdAsync(IRole role, CancellationToken cancellationToken) => Task.FromResult(role.RoleName.ToUpperInvariant());

    public Task<string?> GetRoleNameAsync(IRole role, CancellationToken cancellationToken) => Task.FromResult<string?>(role.RoleName);

    public Task<string?> GetNormalizedRoleNameAsync(IRole role, CancellationToken cancellationToken) => Task.FromResult(((Role)role).NormalizedRoleName);

    public Task SetRoleNameAsync(IRole role, string? roleName, CancellationToken cancellationToken)
    {
        ((Role)role).RoleName = roleName ?? string.Empty;
        return Task.CompletedTask;
    }

    public Task SetNormalizedRoleNameAsync(IRole role, string? normalizedName, CancellationToken cancellationToken)
    {
        ((Role)role).NormalizedRoleName = normalizedName;
        return Task.CompletedTask;
    }

    public Task<IList<Claim>> GetClaimsAsync(IRole role, CancellationToken cancellationToken = default)
        => Task.FromResult<IList<Claim>>([.. ((Role)role).RoleClaims.Select(claim => claim.ToClaim())]);

    public Task AddClaimAsync(IRole role, Claim claim, CancellationToken cancellationToken = default)
    {
        ((Role)role).RoleClaims.Add(new RoleClaim(claim.Value, claim.Type));
        return Task.CompletedTask;
    }

    public Task RemoveClaimAsync(IRole role, Claim claim, CancellationToken cancellationToken = default)
    {
        ((Role)role).RoleClaims.RemoveAll(existing => existing.ClaimType == claim.Type && existing.ClaimValue == claim.Value);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // The documents belong to the scope.
    }
}
