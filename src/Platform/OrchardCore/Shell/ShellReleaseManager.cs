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
        _suspended = false;
        if (_requested)
        {
            return;
        }

        _requested = true;
        ShellScope.RegisterBeforeDispose(_ => ReleaseAsync(), last: true);
    }

    public void SuspendReleaseRequest() => _suspended = true;

    // A scope may commit more than once.
    private async Task ReleaseAsync()
    {
        if (_suspended)
        {
            return;
        }

        _suspended = true;
        await _shellHost.ReleaseShellContextAsync(_settings);
        if (_services.GetService<IMessageBus>() is { } bus)
        {
            // The others must find what was changed; within a store transaction its commit comes after the end of the scope.
            ShellScope.AddDeferredTask(_ =>
            {
                if (StoreTransaction.Current is not { } transaction)
                {
                    return bus.PublishAsync(DistributedShellRelease.Channel, _settings.Name);
                }

                transaction.OnCommitted(() => bus.PublishAsync(DistributedShellRelease.Channel, _settings.Name));
                return Task.CompletedTask;
            });
        }
    }
}
