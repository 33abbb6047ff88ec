using OrchardCore.Environment.Extensions;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Admin;

/// <summary>Options of the admin. Stands in for AdminOptions.</summary>
public class AdminOptions
{
    private string _adminUrlPrefix = "Admin";

    /// <summary>The first segment of every admin URL.</summary>
    public string AdminUrlPrefix
    {
        get => _adminUrlPrefix;
        set => _adminUrlPrefix = string.IsNullOrWhiteSpace(value) ? "Admin" : value.Trim(' ', '/');
    }
}

/// <summary>The permissions of the admin. Stands in for AdminPermissions.</summary>
public static class AdminPermissions
{
    public static readonly Permission AccessAdminPanel = new("AccessAdminPanel", "Access admin panel");

    public static readonly Permission ManageAdminSettings = new("ManageAdminSettings", "Manage Admin Settings");
}

/// <summary>The theme of the admin. Stands in for IAdminThemeService.</summary>
public interface IAdminThemeService
{
    Task<IExtensionInfo?> GetAdminThemeAsync();

    Task SetAdminThemeAsync(string themeName);

    Task<string?> GetAdminThemeNameAsync();
}
