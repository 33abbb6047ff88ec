using OrchardCore.Security.Permissions;

namespace OrchardCore.Media;

public sealed class Permissions : IPermissionProvider
{
    private static readonly Permission[] _all =
    [
        MediaPermissions.ManageMedia,
        MediaPermissions.ManageMediaFolder,
        MediaPermissions.ManageOthersMedia,
        MediaPermissions.ManageOwnMedia,
        MediaPermissions.ManageAttachedMediaFieldsFolder,
        MediaPermissions.ManageMediaProfiles,
        MediaPermissions.ViewMediaOptions,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = _all },
        new() { Name = OrchardCoreConstants.Roles.Editor, Permissions = [MediaPermissions.ManageMedia, MediaPermissions.ManageOwnMedia, MediaPermissions.ManageMediaFolder] },
        new() { Name = OrchardCoreConstants.Roles.Author, Permissions = [MediaPermissions.ManageOwnMedia] },
        new() { Name = OrchardCoreConstants.Roles.Contributor, Permissions = [MediaPermissions.ManageOwnMedia] },
    ];
}
