using OrchardCore;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security.Permissions;

namespace Defus.Common.Security;

/// <summary>
/// What the roles of the network, and those of Orchard Core's own recipes, may do with a content type unless a site says otherwise.
/// The permissions themselves come with the type.
/// </summary>
public static class EditorialRoles
{
    /// <summary>Edits the whole site.</summary>
    public const string Office = "Geschäftsstelle";

    /// <summary>Checks and publishes what members write.</summary>
    public const string Moderation = "Moderation";

    /// <summary>Writes for a member; the moderation publishes.</summary>
    public const string MemberEditors = "Mitgliedsredaktion";

    private static readonly Permission[] _all =
    [
        CommonPermissions.PublishContent, CommonPermissions.EditContent, CommonPermissions.DeleteContent, CommonPermissions.PreviewContent,
        CommonPermissions.CloneContent, CommonPermissions.ListContent,
    ];

    private static readonly Permission[] _drafts =
    [
        CommonPermissions.EditOwnContent, CommonPermissions.DeleteOwnContent, CommonPermissions.PreviewOwnContent, CommonPermissions.CloneOwnContent,
        CommonPermissions.ListContent,
    ];

    /// <summary>A type members write: their drafts are published by the moderation.</summary>
    public static IEnumerable<PermissionStereotype> ForContributions(string contentType) =>
    [
        .. ForMasterData(contentType),
        Grant(Moderation, contentType, _all),
        Grant(OrchardCoreConstants.Roles.Moderator, contentType, _all),
        Grant(OrchardCoreConstants.Roles.Author, contentType, [CommonPermissions.PublishOwnContent, .. _drafts]),
        Grant(MemberEditors, contentType, _drafts),
        Grant(OrchardCoreConstants.Roles.Contributor, contentType, _drafts),
    ];

    /// <summary>A type only the office keeps.</summary>
    public static IEnumerable<PermissionStereotype> ForMasterData(string contentType) =>
    [
        Grant(Office, contentType, _all),
        Grant(OrchardCoreConstants.Roles.Editor, contentType, _all),
    ];

    private static PermissionStereotype Grant(string role, string contentType, IEnumerable<Permission> permissions) => new()
    {
        Name = role,
        Permissions = permissions.Select(permission =>
            ContentTypePermissionsHelper.CreateDynamicPermission(ContentTypePermissionsHelper.ConvertToDynamicPermission(permission)!, contentType)),
    };
}
