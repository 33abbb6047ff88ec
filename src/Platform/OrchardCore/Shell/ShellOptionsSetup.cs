using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OrchardCore.Environment.Shell;

/// <summary>Puts App_Data below the application, or where the environment variable ORCHARD_APP_DATA says.</summary>
internal sealed class ShellOptionsSetup : IConfigureOptions<ShellOptions>
{
    private readonly string _path;

    public ShellOptionsSetup(IHostEnvironment environment)
    {
        // Read once: all shells of this application share the folder.
        var moved = System.Environment.GetEnvironmentVariable("ORCHARD_APP_DATA");
        _path = Path.GetFullPath(string.IsNullOrEmpty(moved) ? "App_Data" : moved, environment.ContentRootPath);
    }

    public void Configure(ShellOptions options) => options.ShellsApplicationDataPath = _path;
}
