using OrchardCore.Security.Permissions;

namespace OrchardCore.Media;

/// <summary>The permissions of the media library.</summary>
public static class MediaPermissions
{
    public static readonly Permission ManageMediaFolder = new("ManageMediaFolder", "Manage all media folders");
    public static readonly Permission ManageOthersMedia = new("ManageOthersMediaContent", "Manage the media of others", [ManageMediaFolder]);
    public static readonly Permission ManageOwnMedia = new("ManageOwnMediaContent", "Manage own media", [ManageOthersMedia]);
    public static readonly Permission ManageAttachedMediaFieldsFolder = new("ManageAttachedMediaFieldsFolder", "Manage the folder of attached media", [ManageMediaFolder]);
    public static readonly Permission ManageMedia = new("ManageMediaContent", "Manage media", [ManageOwnMedia, ManageAttachedMediaFieldsFolder]);
    public static readonly Permission ManageMediaProfiles = new("ManageMediaProfiles", "Manage media profiles");
    public static readonly Permission ViewMediaOptions = new("ViewMediaOptions", "View media options");
    public static readonly Permission ManageAssetCache = new("ManageAssetCache", "Manage the cache of images");
    public static readonly Permission ViewMedia = new("ViewMediaContent", "View media in all folders", [ManageMediaFolder]);
    public static readonly Permission ViewRootMedia = new("ViewRootMediaContent", "View media in the root folder", [ViewMedia]);
    public static readonly Permission ViewOthersMedia = new("ViewOthersMediaContent", "View the media of others", [ManageMediaFolder]);
    public static readonly Permission ViewOwnMedia = new("ViewOwnMediaContent", "View own media", [ViewOthersMedia]);
}
