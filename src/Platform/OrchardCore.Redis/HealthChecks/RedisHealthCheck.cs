using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrchardCore.Redis.Services;

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
        catch (Exception e) when (RedisFailure.Is(e))
        {
            return HealthCheckResult.Degraded("Redis does not answer.", e);
        }
    }
}
