using System.Collections.Frozen;
using System.Text.Json.Serialization;
using OrchardCore.Data.Documents;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles.Models;

/// <summary>All roles of the site.</summary>
public class RolesDocument : Document
{
    private FrozenDictionary<string, FrozenSet<string>>? _permissions;

    public List<Role> Roles { get; set; } = [];

    /// <summary>For every role the features whose default permissions it was given; they are never given again.</summary>
    public Dictionary<string, List<string>> GrantedFeaturesByRole { get; set; } = [];

    /// <summary>The permissions of every role by name, for the shared instance; made once.</summary>
    [JsonIgnore]
    public FrozenDictionary<string, FrozenSet<string>> Permissions
        => _permissions ??= Roles.ToFrozenDictionary(
            role => role.RoleName,
            role => role.RoleClaims
                .Where(claim => claim.ClaimType == Permission.ClaimType)
                .Select(claim => claim.ClaimValue)
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);

    public Role? Find(string normalizedRoleName)
        => Roles.Find(role => string.Equals(role.NormalizedRoleName ?? role.RoleName, normalizedRoleName, StringComparison.OrdinalIgnoreCase));
}
