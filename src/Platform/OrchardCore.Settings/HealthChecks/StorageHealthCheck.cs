using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace OrchardCore.HealthChecks;

/// <summary>Whether App_Data can be written and has room.</summary>
public sealed class StorageHealthCheck : IHealthCheck
{
    private const long Little = 500L * 1024 * 1024;
    private const long TooLittle = 50L * 1024 * 1024;

    private readonly ShellOptions _options;

    public StorageHealthCheck(IOptions<ShellOptions> options)
    {
        _options = options.Value;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(_options.ShellsApplicationDataPath, $".health-{Guid.NewGuid():N}");
        try
        {
            await using (var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                file.WriteByte(1);
            }

            return new DriveInfo(Path.GetFullPath(_options.ShellsApplicationDataPath)).AvailableFreeSpace switch
            {
                < TooLittle => HealthCheckResult.Unhealthy("There is no room left on the disk."),
                < Little => HealthCheckResult.Degraded("There is little room left on the disk."),
                _ => HealthCheckResult.Healthy(),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The folder App_Data cannot be written.", exception);
        }
    }
}
