using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Caching.Distributed;
using OrchardCore.Data;
using OrchardCore.Environment.Shell.Scope;

namespace OrchardCore.Environment.Shell;

/// <summary>Releases the shell once the scope that asked for it has committed.</summary>
internal sealed class ShellReleaseManager : IShellReleaseManager
{
    private readonly IShellHost _shellHost;
    private readonly ShellSettings _settings;
    private readonly IServiceProvider _services;
    private bool _requested;
    private bool _suspended;

    public ShellReleaseManager(IShellHost shellHost, ShellSettings settings, IServiceProvider services)
    {
        _shellHost = shellHost;
        _settings = settings;
        _services = services;
    }

    public void RequestRelease()
    {
        if (!_requested)
        {
            ShellScope.AddAfterCommit(_ => ReleaseAsync());
        }

        (_requested, _suspended) = (true, false);
    }

    public void SuspendReleaseRequest() => _suspended = true;

    private async Task ReleaseAsync()
    {
        // A scope may commit more than once, and be asked again in between.
        _requested = false;
        if (_suspended)
        {
            return;
        }

        await _shellHost.ReleaseShellContextAsync(_settings);
        if (_services.GetService<IMessageBus>() is not { } bus)
        {
            return;
        }

        // Now, and not as a deferred task: what is committed and released stays so, even when the rest of the request fails.
        if (StoreTransaction.Current is { } transaction)
        {
            transaction.OnCommitted(() => bus.PublishAsync(DistributedShellRelease.Channel, _settings.Name));
        }
        else
        {
            await bus.PublishAsync(DistributedShellRelease.Channel, _settings.Name);
        }
    }
}
