using System.Security.Claims;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security.Permissions;

namespace Microsoft.AspNetCore.Authorization;

/// <summary>Permission checks on content types.</summary>
public static class ContentAuthorizationServiceExtensions
{
    public static Task<bool> AuthorizeContentTypeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission requiredPermission, ContentTypeDefinition contentTypeDefinition, string? owner = null)
        => service.AuthorizeContentTypeAsync(user, requiredPermission, contentTypeDefinition.Name, owner);

    /// <summary>Whether the permission holds for items of the type, those of an owner if one is given.</summary>
    public static Task<bool> AuthorizeContentTypeAsync(
        this IAuthorizationService service, ClaimsPrincipal user, Permission requiredPermission, string contentType, string? owner = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        return service.AuthorizeAsync(user, requiredPermission, new ContentItem { ContentType = contentType, Owner = owner });
    }

    /// <summary>Whether the permission, or its variant for own items, holds for any of the types.</summary>
    public static async Task<bool> AuthorizeContentTypeDefinitionsAsync(
        this IAuthorizationService service,
        ClaimsPrincipal user,
        Permission requiredPermission,
        IEnumerable<ContentTypeDefinition> contentTypeDefinitions,
        IContentManager contentManager)
    {
        ArgumentNullException.ThrowIfNull(contentManager);
        var permission = CommonPermissions.OwnerPermissionsByName.GetValueOrDefault(requiredPermission.Name) ?? requiredPermission;
        if (await service.AuthorizeAsync(user, permission))
        {
            return true;
        }

        var template = ContentTypePermissionsHelper.ConvertToDynamicPermission(permission);
        foreach (var type in template is null ? [] : contentTypeDefinitions)
        {
            var owner = user.FindFirstValue(ClaimTypes.NameIdentifier);
            if (await service.AuthorizeContentTypeAsync(user, ContentTypePermissionsHelper.CreateDynamicPermission(template!, type.Name), type.Name, owner))
            {
                return true;
            }
        }

        return false;
    }
}
