using OrchardCore.Caching.Distributed;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Shell;

/// <summary>A shell that is released in one process is released in all.</summary>
internal sealed class DistributedShellRelease : ModularTenantEvents
{
    public const string Channel = "Shell";

    private readonly IShellHost _shellHost;
    private readonly ShellSettings _settings;
    private readonly IMessageBus? _bus;

    public DistributedShellRelease(IShellHost shellHost, ShellSettings settings, IEnumerable<IMessageBus> buses)
    {
        _shellHost = shellHost;
        _settings = settings;
        _bus = buses.LastOrDefault();
    }

    public override Task ActivatedAsync() => _bus?.SubscribeAsync(Channel, (channel, name) =>
    {
        // Empty when messages were lost: features that another process changed are heard of by the commit feed as well.
        if (name == _settings.Name)
        {
            _ = _shellHost.ReleaseShellContextAsync(_settings, eventSource: false);
        }
    }) ?? Task.CompletedTask;
}
