using OrchardCore.Abstractions.Setup;
using OrchardCore.Roles;
using OrchardCore.Setup.Events;
using OrchardCore.Setup.Services;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Creates the administrator of a new site.</summary>
public sealed class SetupEventHandler : ISetupEventHandler
{
    private readonly IUserService _userService;
    private readonly ISystemRoleProvider _systemRoles;

    public SetupEventHandler(IUserService userService, ISystemRoleProvider systemRoles)
    {
        _userService = userService;
        _systemRoles = systemRoles;
    }

    public Task SetupAsync(SetupContext context)
    {
        var user = new User
        {
            UserId = Get(context, SetupConstants.AdminUserId),
            UserName = Get(context, SetupConstants.AdminUsername),
            Email = Get(context, SetupConstants.AdminEmail),
            RoleNames = [_systemRoles.GetAdminRole().RoleName],
            EmailConfirmed = true,
        };

        return _userService.CreateUserAsync(user, Get(context, SetupConstants.AdminPassword), (field, message) =>
            context.Errors[field switch
            {
                nameof(User.Email) => SetupConstants.AdminEmail,
                nameof(User.UserName) => SetupConstants.AdminUsername,
                _ => SetupConstants.AdminPassword,
            }] = message);
    }

    private static string Get(SetupContext context, string key)
        => context.Properties.TryGetValue(key, out var value) ? value?.ToString() ?? string.Empty : string.Empty;
}
