using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrchardCore.Modules;
using StackExchange.Redis;

namespace OrchardCore.Redis.HealthChecks;

/// <summary>Whether the server answers. Visitors can be served without it, so its absence is no reason to send them elsewhere.</summary>
public sealed class RedisHealthCheck : IHealthCheck
{
    private readonly IRedisService? _redis;

    public RedisHealthCheck(IServiceProvider services)
    {
        _redis = services.GetService<IRedisService>();
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_redis is null)
        {
            return HealthCheckResult.Degraded("Redis is not configured.");
        }

        try
        {
            if (_redis.Database is null)
            {
                await _redis.ConnectAsync();
            }

            await _redis.Database!.PingAsync();
            return HealthCheckResult.Healthy();
        }
        catch (RedisException e)
        {
            return HealthCheckResult.Degraded("Redis does not answer.", e);
        }
    }
}

[RequireFeatures("OrchardCore.HealthChecks")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
        => services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis", tags: ["ready"], timeout: TimeSpan.FromSeconds(5));
}
