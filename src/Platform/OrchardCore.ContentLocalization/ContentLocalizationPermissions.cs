using OrchardCore.Security.Permissions;

namespace OrchardCore.ContentLocalization;

public static class ContentLocalizationPermissions
{
    public static readonly Permission LocalizeContent = new("LocalizeContent", "Localize content for others");

    public static readonly Permission LocalizeOwnContent = new("LocalizeOwnContent", "Localize own content", [LocalizeContent]);

    public static readonly Permission ManageContentCulturePicker = new("ManageContentCulturePicker", "Manage ContentCulturePicker settings");
}

public sealed class Permissions : IPermissionProvider
{
    private readonly IEnumerable<Permission> _permissions =
    [
        ContentLocalizationPermissions.LocalizeContent,
        ContentLocalizationPermissions.LocalizeOwnContent,
        ContentLocalizationPermissions.ManageContentCulturePicker,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult(_permissions);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _permissions },
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Editor, Permissions = _permissions },
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Author, Permissions = [ContentLocalizationPermissions.LocalizeOwnContent] },
        new PermissionStereotype { Name = OrchardCoreConstants.Roles.Contributor, Permissions = [ContentLocalizationPermissions.LocalizeOwnContent] },
    ];
}
