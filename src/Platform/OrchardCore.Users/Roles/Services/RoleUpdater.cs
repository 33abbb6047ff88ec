using OrchardCore.Documents;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles.Services;

/// <summary>Gives roles the default permissions of features: when a feature is first installed and when a role is created.</summary>
public sealed class RoleUpdater : IFeatureEventHandler, IRoleCreatedEventHandler
{
    private readonly IDocumentManager<RolesDocument> _documents;
    private readonly ITypeFeatureProvider _typeFeatures;
    private readonly IEnumerable<IPermissionProvider> _permissionProviders;

    public RoleUpdater(
        IDocumentManager<RolesDocument> documents,
        ITypeFeatureProvider typeFeatures,
        IEnumerable<IPermissionProvider> permissionProviders)
    {
        _documents = documents;
        _typeFeatures = typeFeatures;
        _permissionProviders = permissionProviders;
    }

    public Task InstalledAsync(IFeatureInfo feature) => GrantAsync(_ => true, id => id == feature.Id);

    // The providers of this shell are those of the enabled features.
    public Task RoleCreatedAsync(string roleName) => GrantAsync(role => role.RoleName == roleName, _ => true);

    private async Task GrantAsync(Func<Role, bool> isWanted, Func<string, bool> isWantedFeature)
    {
        var providers = _permissionProviders
            .Select(provider => (Provider: provider, FeatureId: _typeFeatures.GetFeatureForDependency(provider.GetType()).Id))
            .Where(entry => isWantedFeature(entry.FeatureId))
            .GroupBy(entry => entry.FeatureId)
            .ToArray();
        if (providers.Length == 0)
        {
            return;
        }

        var roles = await _documents.GetOrCreateMutableAsync();
        var changed = false;
        foreach (var role in roles.Roles.Where(isWanted))
        {
            foreach (var feature in providers)
            {
                changed |= Grant(roles, role, feature.Key, feature.SelectMany(entry => entry.Provider.GetDefaultStereotypes()));
            }
        }

        if (changed)
        {
            await _documents.UpdateAsync(roles);
        }
    }

    private static bool Grant(RolesDocument roles, Role role, string featureId, IEnumerable<PermissionStereotype> stereotypes)
    {
        if (!roles.GrantedFeaturesByRole.TryGetValue(role.RoleName, out var granted))
        {
            roles.GrantedFeaturesByRole[role.RoleName] = granted = [];
        }

        if (granted.Contains(featureId))
        {
            return false;
        }

        granted.Add(featureId);
        foreach (var permission in stereotypes.Where(stereotype => stereotype.Name.Equals(role.RoleName, StringComparison.OrdinalIgnoreCase)).SelectMany(stereotype => stereotype.Permissions))
        {
            if (!role.RoleClaims.Exists(claim => claim.ClaimType == Permission.ClaimType && claim.ClaimValue == permission.Name))
            {
                role.RoleClaims.Add(RoleClaim.Create(permission));
            }
        }

        return true;
    }
}
