namespace Defus.Orchard.Web;

/// <summary>The folder with the settings and, unless ORCHARD_APP_DATA names another, the data of the site.</summary>
internal static class ContentRoot
{
    /// <summary>The usual builder. Started from a folder without settings, the program takes those that lie beside it.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        return IsWithoutSettings(builder.Environment.ContentRootPath)
            ? WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory })
            : builder;
    }

    // A folder that somebody has named is taken as it is.
    private static bool IsWithoutSettings(string path)
        => !File.Exists(Path.Combine(path, "appsettings.json"))
            && Path.TrimEndingDirectorySeparator(path) == Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory());
}
