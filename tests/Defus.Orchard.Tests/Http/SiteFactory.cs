using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Defus.Orchard.Tests.Http;

/// <summary>The real application on a free loopback port, with an App_Data folder of its own.</summary>
internal sealed class SiteFactory : WebApplicationFactory<Program>
{
    private static readonly SemaphoreSlim _oneStartAtATime = new(1);
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly string _appData;
    private readonly Action<IServiceCollection> _addServices;

    public SiteFactory(string appData, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? addServices = null)
    {
        _appData = appData;
        _settings = settings;
        _addServices = addServices ?? (static _ => { });
        UseKestrel();
    }

    /// <summary>Starts the application; a site that does not exist yet is set up before this returns.</summary>
    public async Task StartAsync()
    {
        // The folder is named by an environment variable, which all sites of this process share.
        await _oneStartAtATime.WaitAsync();
        try
        {
            Environment.SetEnvironmentVariable("ORCHARD_APP_DATA", _appData);
            await Task.Run(StartServer);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ORCHARD_APP_DATA", null);
            _oneStartAtATime.Release();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.ConfigureServices(_addServices);

        // A port given to UseKestrel would be set while a site that needs no set-up may already be listening.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
