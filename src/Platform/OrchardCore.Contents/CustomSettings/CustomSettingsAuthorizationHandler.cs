using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.CustomSettings.Drivers;
using OrchardCore.CustomSettings.Services;
using OrchardCore.Security;
using OrchardCore.Settings;

namespace OrchardCore.CustomSettings;

/// <summary>Opens the page of a type of custom settings to those who have its permission.</summary>
internal sealed class CustomSettingsAuthorizationHandler : AuthorizationHandler<PermissionRequirement>
{
    private readonly IServiceProvider _services;

    // Asked for late: the authorization service needs this handler.
    public CustomSettingsAuthorizationHandler(IServiceProvider services) => _services = services;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (requirement.Permission.Name == SettingsGroupAuthorizationHandler.PermissionName && context.Resource is string groupId
            && await _services.GetRequiredService<CustomSettingsService>().GetSettingsTypeAsync(groupId) is { } type
            && await _services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, CustomSettingsPermissions.Of(type)))
        {
            context.Succeed(requirement);
        }
    }
}
