using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;

namespace Defus.Orchard.Tests.Kernel;

/// <summary>An application of the kernel alone, with the features of this test assembly, on a free loopback port.</summary>
internal sealed class KernelApplication : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private KernelApplication(WebApplication app, DirectoryInfo folder)
    {
        _app = app;
        _folder = folder;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public KernelJournal Journal => Services.GetRequiredService<KernelJournal>();

    public static async Task<KernelApplication> StartAsync(string[] features, Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("defus-kernel");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "App_Data"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "App_Data", "tenants.json"), """{ "Default": { "State": "Running" } }""");

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(KernelApplication).Assembly.GetName().Name,
            ContentRootPath = folder.FullName,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<KernelJournal>();

        // Other tests of this process may be moving App_Data by the environment variable just now.
        builder.Services.PostConfigure<ShellOptions>(options => options.ShellsApplicationDataPath = Path.Combine(folder.FullName, "App_Data"));
        configure?.Invoke(builder.Services);
        builder.Services.AddOrchardCore().AddMvc().AddBackgroundService().WithFeatures(features);
        var app = builder.Build();
        app.UseOrchardCore();
        await app.StartAsync();
        return new KernelApplication(app, folder);
    }

    public async Task InScopeAsync(Func<ShellScope, Task> work)
    {
        await using var scope = await Services.GetRequiredService<IShellHost>().GetScopeAsync(ShellSettings.DefaultShellName);
        await scope.UsingAsync(work);
    }

    public Task EnableAsync(string feature) => ChangeAsync((manager, info) => manager.EnableFeaturesAsync([info]), feature);

    public Task DisableAsync(string feature) => ChangeAsync((manager, info) => manager.DisableFeaturesAsync([info]), feature);

    public async Task<int> StatusAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task ChangeAsync(Func<IShellFeaturesManager, OrchardCore.Environment.Extensions.Features.IFeatureInfo, Task> change, string feature)
        => InScopeAsync(scope =>
        {
            var info = Services.GetRequiredService<IExtensionManager>().GetFeatures().First(known => known.Id == feature);
            return change(scope.ServiceProvider.GetRequiredService<IShellFeaturesManager>(), info);
        });
}
