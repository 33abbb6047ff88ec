using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Security;

namespace OrchardCore.Contents.Security;

/// <summary>Grants a permission on an item when the user has its variant for the type of the item, or for own items and owns it.</summary>
public sealed class ContentTypeAuthorizationHandler : AuthorizationHandler<PermissionRequirement>
{
    private readonly IServiceProvider _services;

    public ContentTypeAuthorizationHandler(IServiceProvider services) => _services = services;

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.HasSucceeded || context.Resource is not (ContentItem or string))
        {
            return;
        }

        var item = context.Resource as ContentItem;
        var permission = requirement.Permission;
        var isOwn = item is not null && Owns(context.User, item) && CommonPermissions.OwnerPermissionsByName.ContainsKey(permission.Name);
        if (isOwn)
        {
            permission = CommonPermissions.OwnerPermissionsByName[permission.Name];
        }

        var type = item is not null ? item.ContentType : (string)context.Resource;
        var template = ContentTypePermissionsHelper.ConvertToDynamicPermission(permission);
        if (template is not null && !string.IsNullOrEmpty(type))
        {
            // The variant of the type is implied by the general permission.
            permission = ContentTypePermissionsHelper.CreateDynamicPermission(template, type);
        }
        else if (!isOwn)
        {
            return;
        }

        // Resolved late: the service needs the handlers.
        if (await _services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, permission))
        {
            context.Succeed(requirement);
        }
    }

    private static bool Owns(ClaimsPrincipal user, ContentItem item)
        => !string.IsNullOrEmpty(item.Owner) && user.FindFirstValue(ClaimTypes.NameIdentifier) == item.Owner;
}
