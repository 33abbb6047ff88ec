using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using OrchardCore.Documents;
using OrchardCore.Environment.Extensions;
using OrchardCore.Roles.Models;
using OrchardCore.Roles.ViewModels;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Roles.Services;

/// <summary>
/// The permissions of the enabled features in groups, and which of them a role has: itself, because another permission includes
/// it, or because everybody has it.
/// </summary>
public sealed partial class PermissionCatalog
{
    private const string ContentsFeature = "OrchardCore.Contents";

    private readonly IEnumerable<IPermissionProvider> _providers;
    private readonly ITypeFeatureProvider _typeFeatures;
    private readonly IDocumentManager<RolesDocument> _documents;
    private readonly ISystemRoleProvider _systemRoles;
    private readonly IStringLocalizer S;

    public PermissionCatalog(
        IEnumerable<IPermissionProvider> providers,
        ITypeFeatureProvider typeFeatures,
        IDocumentManager<RolesDocument> documents,
        ISystemRoleProvider systemRoles,
        IStringLocalizer<PermissionCatalog> localizer)
    {
        _providers = providers;
        _typeFeatures = typeFeatures;
        _documents = documents;
        _systemRoles = systemRoles;
        S = localizer;
    }

    /// <summary>The groups for a role with these permissions.</summary>
    public async Task<IReadOnlyList<PermissionGroup>> DescribeAsync(string roleName, IReadOnlySet<string> granted)
    {
        var implied = await GetImpliedByRolesAsync(roleName);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var groups = await GroupAsync();
        foreach (var permission in groups.SelectMany(group => group.Permissions))
        {
            texts.TryAdd(permission.Name, Text(permission));
        }

        return [.. groups.Select(group => new PermissionGroup
        {
            Id = group.Id,
            Title = group.Title,
            ContentType = group.ContentType,
            Permissions = [.. group.Permissions.Select(permission => Describe(permission, roleName, granted, implied, texts))],
        })];
    }

    /// <summary>The names that exist, as they are written.</summary>
    public async Task<IReadOnlySet<string>> GetNamesAsync()
        => (await GroupAsync()).SelectMany(group => group.Permissions).Select(permission => permission.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private PermissionEntry Describe(
        Permission permission,
        string roleName,
        IReadOnlySet<string> granted,
        IReadOnlyDictionary<string, IReadOnlySet<string>> implied,
        Dictionary<string, string> texts)
    {
        var (action, isOwn) = ContentAction(permission.Name);
        return new PermissionEntry
        {
            Name = permission.Name,
            Description = Text(permission),
            IsSecurityCritical = permission.IsSecurityCritical,
            IsGranted = granted.Contains(permission.Name),
            Because = _systemRoles.IsAdminRole(roleName) ? S["administrators may do everything"].Value : FindReason(permission, granted, implied, texts),
            Action = action,
            IsOwn = isOwn,
        };
    }

    private string? FindReason(
        Permission permission,
        IReadOnlySet<string> granted,
        IReadOnlyDictionary<string, IReadOnlySet<string>> implied,
        Dictionary<string, string> texts)
    {
        if (granted.Contains(permission.Name))
        {
            return null;
        }

        var names = permission.GetGrantingNames();
        if (names.FirstOrDefault(granted.Contains) is { } including)
        {
            return S["included in “{0}”", texts.GetValueOrDefault(including, including)];
        }

        foreach (var (role, permissions) in implied)
        {
            if (names.Any(permissions.Contains))
            {
                return S["everybody has it through the role {0}", role];
            }
        }

        return null;
    }

    // Everybody has the role Anonymous; those who are signed in have Authenticated too.
    private async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> GetImpliedByRolesAsync(string roleName)
    {
        var permissions = (await _documents.GetOrCreateImmutableAsync()).Permissions;
        var names = roleName.Equals(OrchardCoreConstants.Roles.Anonymous, StringComparison.OrdinalIgnoreCase)
            ? []
            : roleName.Equals(OrchardCoreConstants.Roles.Authenticated, StringComparison.OrdinalIgnoreCase)
                ? new[] { OrchardCoreConstants.Roles.Anonymous }
                : [OrchardCoreConstants.Roles.Anonymous, OrchardCoreConstants.Roles.Authenticated];
        return names.ToDictionary(name => name, name => permissions.TryGetValue(name, out var granted) ? (IReadOnlySet<string>)granted : new HashSet<string>());
    }

    private async Task<IReadOnlyList<(string Id, string Title, string? ContentType, List<Permission> Permissions)>> GroupAsync()
    {
        var groups = new Dictionary<string, (string Id, string Title, string? ContentType, List<Permission> Permissions)>(StringComparer.Ordinal);
        foreach (var provider in _providers)
        {
            var feature = _typeFeatures.GetFeatureForDependency(provider.GetType());
            foreach (var permission in await provider.GetPermissionsAsync())
            {
                var isContent = feature.Id == ContentsFeature && ContentAction(permission.Name).Action is not null;
                var contentType = isContent ? ContentName().Match(permission.Name).Groups["type"].Value : null;
                var key = contentType is { Length: > 0 } ? $"{feature.Id}-{contentType}" : permission.Category ?? feature.Id + (isContent ? "-content" : string.Empty);
                if (!groups.TryGetValue(key, out var group))
                {
                    groups[key] = group = (key, TitleOf(permission, contentType, feature.Name), contentType, []);
                }

                if (!group.Permissions.Exists(known => known.Name.Equals(permission.Name, StringComparison.OrdinalIgnoreCase)))
                {
                    group.Permissions.Add(permission);
                }
            }
        }

        return
        [
            .. groups.Values
                .OrderBy(group => group.ContentType is null ? 2 : group.ContentType.Length == 0 ? 0 : 1)
                .ThenBy(group => group.Title, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    private string TitleOf(Permission permission, string? contentType, string featureName) => contentType switch
    {
        null => permission.Category is { Length: > 0 } category ? S[category] : S[featureName],
        "" => S["All content"],
        _ => permission.Category is { } category && category.EndsWith(" - " + contentType, StringComparison.Ordinal) ? category[..^(contentType.Length + 3)] : contentType,
    };

    // Permissions for a role or a type carry its name at the end; their texts are kept without it.
    private string Text(Permission permission)
    {
        var (action, isOwn) = ContentAction(permission.Name);
        if (action is not null)
        {
            var type = ContentName().Match(permission.Name).Groups["type"].Value;
            var what = type.Length == 0 ? S["All content"].Value : permission.Category?.Split(" - ")[0] ?? type;
            return $"{what}: {S[action]}{(isOwn ? $" ({S["own"]})" : string.Empty)}";
        }

        var end = permission.Name.IndexOf('_', StringComparison.Ordinal);
        var name = end > 0 ? permission.Name[(end + 1)..] : string.Empty;

        // Those of custom settings carry the name for people.
        if (name.Length > 0 && permission.Description.LastIndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash)
        {
            return S[permission.Description[..dash] + " - {0}", permission.Description[(dash + 3)..]];
        }

        return name.Length > 0 && permission.Description.Contains(name, StringComparison.Ordinal)
            ? S[permission.Description.Replace(name, "{0}", StringComparison.Ordinal), name]
            : S[permission.Description.Length > 0 ? permission.Description : permission.Name];
    }

    private static (string? Action, bool IsOwn) ContentAction(string name)
    {
        var match = ContentName().Match(name);
        return match.Success
            ? (match.Groups["action"].Value switch { "ListContent" => "List", "EditContentOwner" => "Change the owner", var action => action }, match.Groups["own"].Success)
            : (null, false);
    }

    [GeneratedRegex("^(?:(?<action>View|Preview|Edit|Clone|Publish|Delete)(?<own>Own)?(?:Content|_(?<type>.+))|(?<action>ListContent|EditContentOwner)(?:_(?<type>.+))?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ContentName();
}
