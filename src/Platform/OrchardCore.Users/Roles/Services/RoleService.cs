using System.Security.Claims;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Services;

namespace OrchardCore.Roles.Services;

public sealed class RoleService : IRoleService
{
    private readonly IDocumentManager<RolesDocument> _documents;
    private readonly ISystemRoleProvider _systemRoles;

    public RoleService(IDocumentManager<RolesDocument> documents, ISystemRoleProvider systemRoles)
    {
        _documents = documents;
        _systemRoles = systemRoles;
    }

    public async Task<IEnumerable<IRole>> GetRolesAsync() => (await _documents.GetOrCreateImmutableAsync()).Roles;

    public async Task<IEnumerable<Claim>> GetRoleClaimsAsync(string role, CancellationToken cancellationToken = default)
        => (await _documents.GetOrCreateImmutableAsync()).Find(role)?.RoleClaims.Select(claim => claim.ToClaim()) ?? [];

    public async Task<IEnumerable<string>> GetNormalizedRoleNamesAsync()
        => (await _documents.GetOrCreateImmutableAsync()).Roles.Select(role => role.NormalizedRoleName ?? role.RoleName.ToUpperInvariant());

    public ValueTask<bool> IsAdminRoleAsync(string role) => ValueTask.FromResult(_systemRoles.IsAdminRole(role));

    public ValueTask<bool> IsSystemRoleAsync(string role) => ValueTask.FromResult(_systemRoles.IsSystemRole(role));
}
