using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.Caching.Distributed;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;
using OrchardCore.Logging;
using OrchardCore.Modules;
using OrchardCore.Modules.Services;
using OrchardCore.Modules.StaticFiles;
using OrchardCore.Mvc;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the kernel to an application.</summary>
public static class OrchardCoreServiceExtensions
{
    /// <summary>Modules, features and the shell; calling it again returns the same builder.</summary>
    public static OrchardCoreBuilder AddOrchardCore(this IServiceCollection services)
    {
        if (services.LastOrDefault(descriptor => descriptor.ServiceType == typeof(OrchardCoreBuilder))?.ImplementationInstance is OrchardCoreBuilder existing)
        {
            return existing;
        }

        var builder = new OrchardCoreBuilder(services);
        services.AddSingleton(builder);
        AddHostServices(services);
        builder.ConfigureServices(AddShellServices, order: int.MinValue);
        return builder;
    }

    /// <summary>Runs the site with exactly these features, whatever its database says.</summary>
    public static OrchardCoreBuilder WithFeatures(this OrchardCoreBuilder builder, params string[] featureIds)
    {
        var features = new ConfiguredFeatures(featureIds);
        builder.ConfigureServices(services => services.AddSingleton<IShellDescriptorManager>(features), order: int.MaxValue);
        return builder;
    }

    /// <summary>MVC with the controllers of the enabled features.</summary>
    public static OrchardCoreBuilder AddMvc(this OrchardCoreBuilder builder) => builder.RegisterStartup<MvcStartup>();

    /// <summary>Background tasks, which run without any visit.</summary>
    public static OrchardCoreBuilder AddBackgroundService(this OrchardCoreBuilder builder)
    {
        builder.ApplicationServices.AddSingleton<IBackgroundTaskRunner, BackgroundTaskRunner>();
        builder.ApplicationServices.AddSingleton<IHostedService, ModularBackgroundService>();
        builder.ApplicationServices.AddOptions<BackgroundServiceOptions>().BindConfiguration("OrchardCore:OrchardCore_BackgroundService");
        return builder;
    }

    private static void AddHostServices(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RecentErrors>();
        services.AddSingleton<IRecentErrors>(provider => provider.GetRequiredService<RecentErrors>());
        services.AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecentErrors>());
        services.AddSingleton<ModuleCatalog>();
        services.AddSingleton<IExtensionManager, ExtensionManager>();
        services.AddSingleton<ITypeFeatureProvider, TypeFeatureProvider>();
        services.AddSingleton<IModuleFileProvider, ModuleFileProvider>();
        services.AddSingleton<ModuleStaticFiles>();
        services.AddSingleton<IClock, Clock>();
        services.AddSingleton<ISlugService, SlugService>();
        services.AddSingleton<LocalLock>();
        services.AddSingleton<ILocalLock>(provider => provider.GetRequiredService<LocalLock>());
        services.AddSingleton<IDistributedLock>(provider => provider.GetRequiredService<LocalLock>());

        services.AddSingleton<IConfigureOptions<ShellOptions>, ShellOptionsSetup>();
        services.AddSingleton<IShellSettingsManager, ShellSettingsManager>();
        services.AddSingleton<ApplicationFeatures>();
        services.AddSingleton(provider => new HostServices(services, provider));
        services.AddSingleton<IShellContextFactory, ShellContextFactory>();
        services.AddSingleton<IShellHost, ShellHost>();
        services.AddSingleton<IShellActivator, ShellActivator>();
        services.AddSingleton<IHostedService, ShellWarmUp>();
        services.AddSingleton<IHostedService, NativeMemory>();
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
    }

    private static void AddShellServices(IServiceCollection services, IServiceProvider host)
    {
        services.AddOptions();
        services.AddRouting();
        services.AddMemoryCache();
        services.AddSingleton<ISignal>(provider => provider.GetService<IMessageBus>() is { } bus ? new DistributedSignal(bus) : new Signal());
        services.AddSingleton<IModularTenantEvents>(provider => provider.GetRequiredService<ISignal>());
        services.AddSingleton<IModularTenantEvents, SignalsAfterLoss>();
        services.AddScoped<IModularTenantEvents, DistributedShellRelease>();
        services.AddDistributedMemoryCache();
        services.AddScoped<ILocalClock, LocalClock>();
        services.AddScoped<IShellReleaseManager, ShellReleaseManager>();
        services.AddScoped<IShellFeaturesManager, ShellFeaturesManager>();
        services.AddSiteProtection(host.GetRequiredService<IOptions<ShellOptions>>().Value);
    }

    // Keys and antiforgery belong to the site, so they lie with its files.
    private static void AddSiteProtection(this IServiceCollection services, ShellOptions options)
    {
        var keys = Path.Combine(options.FolderOf(ShellSettings.DefaultShellName), "DataProtection-Keys");
        services.AddDataProtection().SetApplicationName(ShellSettings.DefaultShellName).PersistKeysToFileSystem(new DirectoryInfo(keys));
        services.AddAntiforgery();
        services.AddOptions<AspNetCore.Antiforgery.AntiforgeryOptions>().Configure<ShellSettings>((antiforgery, settings) =>
        {
            antiforgery.Cookie.Name = "orchantiforgery_" + settings.VersionId;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }
}
