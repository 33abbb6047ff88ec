using OrchardCore.Caching.Distributed;

namespace OrchardCore.Environment.Cache;

/// <summary>Named change tokens in all processes of the site.</summary>
internal sealed class DistributedSignal : Signal
{
    private const string Channel = "Signal";

    private readonly IMessageBus _bus;

    public DistributedSignal(IMessageBus bus)
    {
        _bus = bus;
    }

    public override Task ActivatedAsync() => _bus.SubscribeAsync(Channel, (_, key) =>
    {
        if (key.Length > 0)
        {
            Raise(key);
        }
        else
        {
            RaiseAll();
        }
    });

    public override Task SignalTokenAsync(string key)
    {
        Raise(key);
        return _bus.PublishAsync(Channel, key);
    }
}
