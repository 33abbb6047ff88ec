using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace Defus.Orchard.Tests.Display;

/// <summary>A real shell with shapes and resources and without any module.</summary>
internal static class DisplayShell
{
    public static async Task UseAsync(Action<IServiceCollection> configure, Func<IServiceProvider, Task> use)
    {
        var data = Directory.CreateTempSubdirectory("orchard-display-");
        try
        {
            var builder = WebApplication.CreateBuilder();
            builder.Services.AddOrchardCore().AddTheming().AddResourceManagement().ConfigureServices(configure);
            builder.Services.PostConfigure<ShellOptions>(options => options.ShellsApplicationDataPath = data.FullName);
            await using var app = builder.Build();
            var settings = app.Services.GetRequiredService<IShellSettingsManager>().CreateDefaultSettings();
            settings.Name = ShellSettings.DefaultShellName;
            var shell = await app.Services.GetRequiredService<IShellContextFactory>().CreateDescribedContextAsync(settings, new ShellDescriptor());
            await shell.CreateScope().UsingAsync(scope => use(scope.ServiceProvider), activateShell: false);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
