using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrchardCore.Data;

namespace OrchardCore.HealthChecks;

/// <summary>Whether the database answers.</summary>
public sealed class DatabaseHealthCheck : IHealthCheck
{
    private readonly IDbConnectionAccessor _connections;

    public DatabaseHealthCheck(IDbConnectionAccessor connections)
    {
        _connections = connections;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = _connections.CreateConnection();
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();

            // A table of the site: a file or server without it is not this site's database.
            command.CommandText = "SELECT COUNT(*) FROM (SELECT 1 FROM \"Document\" LIMIT 1) AS found";
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}
