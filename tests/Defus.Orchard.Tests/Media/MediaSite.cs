using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetVips;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Media;

namespace Defus.Orchard.Tests.Media;

/// <summary>The media module with its own services and pipeline on a database and a folder of its own.</summary>
internal sealed class MediaSite : IAsyncDisposable
{
    private readonly string _appData = Path.Combine(Path.GetTempPath(), "defus-media-" + Guid.NewGuid().ToString("N"));
    private readonly WebApplication _app;

    private MediaSite(Dictionary<string, string?> configuration)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var settings = new ShellSettings { Name = "Default" }.AsRunning();
        settings["Secret"] = "a secret";
        settings["DatabaseProvider"] = DatabaseProviderValue.Sqlite;
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IShellConfiguration>(new Configuration(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build()));
        builder.Services.Configure<ShellOptions>(options => options.ShellsApplicationDataPath = _appData);
        builder.Services.AddLocalization();
        builder.Services.AddDataAccess();
        var startup = new Startup();
        startup.ConfigureServices(builder.Services);
        _app = builder.Build();
        startup.Configure(_app, _app, _app.Services);
    }

    public IServiceProvider Services => _app.Services;

    public IMediaFileStore Files => Services.GetRequiredService<IMediaFileStore>();

    public IMediaTokenService Tokens => Services.GetRequiredService<IMediaTokenService>();

    public string Folder => Path.Combine(_appData, "Sites", "Default", "Media");

    public static async Task<MediaSite> StartAsync(Dictionary<string, string?>? configuration = null)
    {
        var site = new MediaSite(configuration ?? []);
        await site._app.StartAsync();
        return site;
    }

    public async Task<HttpResponseMessage> GetAsync(string url, string accept = "*/*")
    {
        using var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Add("Accept", accept);
        return await client.GetAsync(url);
    }

    /// <summary>The image an address gives.</summary>
    public async Task<Image> GetImageAsync(string url, string accept = "*/*")
    {
        using var response = await GetAsync(url, accept);
        response.EnsureSuccessStatusCode();
        return Image.NewFromBuffer(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Stores a picture: red on the left, blue on the right.</summary>
    public async Task AddPictureAsync(string path, int width = 400, int height = 200)
    {
        using var red = (Image.Black(width / 2, height) + new[] { 255.0, 0, 0 }).Cast(Enums.BandFormat.Uchar);
        using var blue = (Image.Black(width - (width / 2), height) + new[] { 0.0, 0, 255 }).Cast(Enums.BandFormat.Uchar);
        using var picture = red.Join(blue, Enums.Direction.Horizontal).Copy(interpretation: Enums.Interpretation.Srgb);
        await Files.CreateFileFromStreamAsync(path, new MemoryStream(picture.WriteToBuffer(Path.GetExtension(path))), overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (Directory.Exists(_appData))
        {
            Directory.Delete(_appData, recursive: true);
        }
    }

    private sealed class Configuration : ConfigurationRoot, IShellConfiguration
    {
        public Configuration(IConfigurationRoot root)
            : base([.. root.Providers])
        {
        }
    }
}
