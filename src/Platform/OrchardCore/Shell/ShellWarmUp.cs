using Microsoft.Extensions.Hosting;
using OrchardCore.Environment.Shell.Builders;

namespace OrchardCore.Environment.Shell;

/// <summary>Builds the shell and its pipeline before the server listens, so that no visitor waits for it and errors show at start.</summary>
internal sealed class ShellWarmUp : IHostedService
{
    private readonly IShellHost _shellHost;

    public ShellWarmUp(IShellHost shellHost)
    {
        _shellHost = shellHost;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _shellHost.InitializeAsync();
        await using var shellScope = await _shellHost.GetScopeAsync(ShellSettings.DefaultShellName);
        await shellScope.UsingAsync(async scope => await ((SiteShell)scope.ShellContext).GetPipelineAsync());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
