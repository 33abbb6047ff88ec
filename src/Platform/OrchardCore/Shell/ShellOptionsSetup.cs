using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OrchardCore.Environment.Shell;

/// <summary>Puts App_Data below the application, or where the environment variable ORCHARD_APP_DATA says.</summary>
internal sealed class ShellOptionsSetup : IConfigureOptions<ShellOptions>
{
    private readonly IHostEnvironment _environment;

    public ShellOptionsSetup(IHostEnvironment environment)
    {
        _environment = environment;
    }

    public void Configure(ShellOptions options)
    {
        var moved = System.Environment.GetEnvironmentVariable("ORCHARD_APP_DATA");
        options.ShellsApplicationDataPath = Path.GetFullPath(string.IsNullOrEmpty(moved) ? "App_Data" : moved, _environment.ContentRootPath);
    }
}
