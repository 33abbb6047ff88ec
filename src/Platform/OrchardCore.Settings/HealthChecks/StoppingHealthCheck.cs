using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace OrchardCore.HealthChecks;

/// <summary>A process that is about to stop finishes what it has begun, and wants nothing new.</summary>
public sealed class StoppingHealthCheck : IHealthCheck
{
    private readonly IHostApplicationLifetime _lifetime;

    public StoppingHealthCheck(IHostApplicationLifetime lifetime)
    {
        _lifetime = lifetime;
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(_lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The process is stopping.") : HealthCheckResult.Healthy());
}
