using OrchardCore.Security;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using YesSql;

namespace OrchardCore.Roles.Services;

/// <summary>Takes a role that is deleted from the accounts that have it; their sessions end.</summary>
public sealed class RolesOfUsers : IRoleRemovedEventHandler
{
    private readonly ISession _session;

    public RolesOfUsers(ISession session)
    {
        _session = session;
    }

    public async Task RoleRemovedAsync(string roleName)
    {
        var normalized = roleName.ToUpperInvariant();
        foreach (var user in await _session.Query<User, UserByRoleNameIndex>(index => index.RoleName == normalized).ListAsync())
        {
            user.RoleNames = [.. user.RoleNames.Where(role => !role.Equals(roleName, StringComparison.OrdinalIgnoreCase))];
            user.SecurityStamp = Guid.NewGuid().ToString("n");
            await _session.SaveAsync(user, checkConcurrency: true);
        }
    }
}
