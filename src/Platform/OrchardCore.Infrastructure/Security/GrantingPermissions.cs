using System.Collections.Concurrent;

namespace OrchardCore.Security.Permissions;

/// <summary>The names of the permissions that grant a permission: its own and those that imply it, directly or not.</summary>
public static class GrantingPermissions
{
    private static readonly ConcurrentDictionary<string, string[]> _names = new(StringComparer.OrdinalIgnoreCase);

    public static string[] GetGrantingNames(this Permission permission)
        => _names.GetOrAdd(permission.Name, static (_, permission) =>
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            Collect(permission, names);
            return [.. names];
        }, permission);

    private static void Collect(Permission? permission, HashSet<string> names)
    {
        if (permission is null || !names.Add(permission.Name))
        {
            return;
        }

        foreach (var implying in permission.ImpliedBy)
        {
            Collect(implying, names);
        }
    }
}
