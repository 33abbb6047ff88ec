using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Settings;

/// <summary>The permission that opens a group of settings to those who may not manage all settings.</summary>
public sealed class SettingsGroupPermission
{
    public SettingsGroupPermission(string groupId, Permission permission)
    {
        GroupId = groupId;
        Permission = permission;
    }

    public string GroupId { get; }

    public Permission Permission { get; }
}

/// <summary>Opens the groups of settings by their permissions.</summary>
public sealed class SettingsGroupAuthorizationHandler : AuthorizationHandler<PermissionRequirement>
{
    public const string PermissionName = "ManageResourceSettings";

    private readonly IEnumerable<SettingsGroupPermission> _groups;
    private readonly IServiceProvider _services;

    public SettingsGroupAuthorizationHandler(IEnumerable<SettingsGroupPermission> groups, IServiceProvider services)
    {
        _groups = groups;
        _services = services;
    }

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (requirement.Permission.Name != PermissionName || context.Resource is not string groupId)
        {
            return;
        }

        // Asked for late: the service needs this handler.
        var authorization = _services.GetRequiredService<IAuthorizationService>();
        foreach (var group in _groups.Where(group => group.GroupId.Equals(groupId, StringComparison.OrdinalIgnoreCase)))
        {
            if (await authorization.AuthorizeAsync(context.User, group.Permission))
            {
                context.Succeed(requirement);
                return;
            }
        }
    }
}

public static class SettingsGroupServices
{
    /// <summary>Lets whoever has <paramref name="permission"/> edit the group.</summary>
    public static IServiceCollection AddSettingsGroupPermission(this IServiceCollection services, string groupId, Permission permission)
        => services.AddSingleton(new SettingsGroupPermission(groupId, permission));
}
