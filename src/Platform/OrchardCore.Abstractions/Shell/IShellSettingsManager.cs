namespace OrchardCore.Environment.Shell;

/// <summary>Reads and writes the settings of the site in App_Data/tenants.json. Stands in for Orchard Core's IShellSettingsManager.</summary>
public interface IShellSettingsManager
{
    /// <summary>Settings with the values of the configuration and nothing of a site.</summary>
    ShellSettings CreateDefaultSettings();

    Task<IEnumerable<ShellSettings>> LoadSettingsAsync();

    Task<ShellSettings> LoadSettingsAsync(string tenant);

    Task SaveSettingsAsync(ShellSettings settings);

    Task RemoveSettingsAsync(ShellSettings settings);
}

/// <summary>Where the site's files are; the environment variable ORCHARD_APP_DATA moves them. Stands in for Orchard Core's ShellOptions.</summary>
public class ShellOptions
{
    /// <summary>The absolute path of App_Data.</summary>
    public string ShellsApplicationDataPath { get; set; } = string.Empty;

    /// <summary>The folder below that holds one folder per site.</summary>
    public string ShellsContainerName { get; set; } = "Sites";

    /// <summary>The folder of a site. Not for modules: Orchard Core has no such method.</summary>
    internal string FolderOf(string shellName) => Path.Combine(ShellsApplicationDataPath, ShellsContainerName, shellName);
}
