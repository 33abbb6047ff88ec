using System.Net.Security;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Caching.Distributed;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;
using OrchardCore.Redis.Services;
using StackExchange.Redis;

namespace OrchardCore.Redis;

/// <summary>Without a valid configuration the features of this module do nothing, and say so in the log.</summary>
public sealed class Startup : StartupBase
{
    private readonly IShellConfiguration _configuration;
    private readonly ILogger _logger;

    public Startup(IShellConfiguration configuration, ILogger<Startup> logger)
    {
        _configuration = configuration;
        _logger = logger;
    }

    /// <summary>Before the other startups of this module, which look for what is registered here.</summary>
    public override int Order => -10;

    public override void ConfigureServices(IServiceCollection services)
    {
        var section = _configuration.GetSection("OrchardCore_Redis");
        if (Read(section) is not { } connection)
        {
            return;
        }

        services.Configure<RedisOptions>(options =>
        {
            options.Configuration = section["Configuration"]!;
            options.ConfigurationOptions = connection;
            options.InstancePrefix = section["InstancePrefix"] ?? "";
        });
        services.AddSingleton<IRedisDatabaseFactory, RedisDatabaseFactory>();
        services.AddSingleton<IRedisService, RedisService>();
        services.AddSingleton<IModularTenantEvents>(provider => provider.GetRequiredService<IRedisService>());
    }

    private ConfigurationOptions? Read(IConfigurationSection section)
    {
        try
        {
            var options = ConfigurationOptions.Parse(section["Configuration"] is { Length: > 0 } text ? text : throw new ArgumentException("It is empty."));

            // The site must start, and answer, while the server is away.
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.AllowAdmin = section.GetValue("AllowAdmin", options.AllowAdmin);
            if (section.GetValue("DisableCertificateVerification", defaultValue: false))
            {
                options.CertificateValidation += static (_, _, _, errors) => (errors & SslPolicyErrors.RemoteCertificateNotAvailable) == 0;
            }

            return options;
        }
        catch (ArgumentException e)
        {
            _logger.LogError(e, "The features of Redis do nothing: OrchardCore_Redis:Configuration is missing or wrong.");
            return null;
        }
    }
}

/// <summary>Features that need the connection.</summary>
public abstract class RedisFeatureStartup : StartupBase
{
    public sealed override void ConfigureServices(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(IRedisService)))
        {
            AddFeature(services);
        }
    }

    protected abstract void AddFeature(IServiceCollection services);
}

[Feature("OrchardCore.Redis.Cache")]
public sealed class RedisCacheStartup : RedisFeatureStartup
{
    protected override void AddFeature(IServiceCollection services) => services.AddSingleton<IDistributedCache, SharedRedisCache>();
}

[Feature("OrchardCore.Redis.Bus")]
public sealed class RedisBusStartup : RedisFeatureStartup
{
    protected override void AddFeature(IServiceCollection services) => services.AddSingleton<IMessageBus, RedisBus>();
}

[Feature("OrchardCore.Redis.Lock")]
public sealed class RedisLockStartup : RedisFeatureStartup
{
    protected override void AddFeature(IServiceCollection services)
    {
        services.AddSingleton<IDistributedLock, RedisLock>();
        services.AddSingleton<IBackgroundTaskClaims, RedisTaskClaims>();
    }
}

[Feature("OrchardCore.Redis.DataProtection")]
public sealed class RedisDataProtectionStartup : RedisFeatureStartup
{
    // After the kernel has said that they lie in App_Data.
    protected override void AddFeature(IServiceCollection services)
        => services.AddOptions<KeyManagementOptions>().PostConfigure<IRedisService, ShellSettings, ILogger<SharedKeys>>(
            static (options, redis, settings, logger) => options.XmlRepository = new SharedKeys(redis, settings, options.XmlRepository, logger));
}
