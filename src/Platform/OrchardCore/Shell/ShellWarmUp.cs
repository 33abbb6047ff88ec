using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// Builds the shell and its pipeline before the server listens, so that no visitor waits for it and errors show at start. While the database
/// is away the process starts all the same, and the site comes up as soon as it is there.
/// </summary>
internal sealed class ShellWarmUp : IHostedService
{
    private static readonly TimeSpan _retry = TimeSpan.FromSeconds(1);

    private readonly IShellHost _shellHost;
    private readonly ILogger _logger;
    private readonly CancellationToken _end;
    private Task _retrying = Task.CompletedTask;

    public ShellWarmUp(IShellHost shellHost, IHostApplicationLifetime lifetime, ILogger<ShellWarmUp> logger)
    {
        _end = lifetime.ApplicationStopping;
        _shellHost = shellHost;
        _logger = logger;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await BuildAsync();
        }
        catch (Exception e) when (StorageFailure.IsDatabaseAway(e))
        {
            _logger.LogWarning("The database of the site does not answer ({Error}). The site comes up as soon as it does.", e.Message);
            _retrying = Detached.Run(RetryAsync);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
        => await _retrying.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task BuildAsync()
    {
        await _shellHost.InitializeAsync();
        await using var shellScope = await _shellHost.GetScopeAsync(ShellSettings.DefaultShellName);
        await shellScope.UsingAsync(async scope => await ((SiteShell)scope.ShellContext).GetPipelineAsync());
    }

    private async Task RetryAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(_retry, _end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await BuildAsync();
                _logger.LogInformation(_shellHost.GetSettings(ShellSettings.DefaultShellName).IsRunning() ? "The database of the site answers, and the site is up." : "The database of the site answers.");
                return;
            }
            catch (Exception e) when (StorageFailure.IsDatabaseAway(e))
            {
                // Once more.
            }
            catch (Exception e) when (!e.IsFatal())
            {
                // From now on the visitors' requests try it, and say why it fails.
                _logger.LogError(e, "The site cannot be started.");
                return;
            }
        }
    }
}
