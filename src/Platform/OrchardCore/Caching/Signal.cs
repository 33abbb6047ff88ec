using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Cache;

/// <summary>Named change tokens within the process.</summary>
internal class Signal : ModularTenantEvents, ISignal
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _sources = new(StringComparer.Ordinal);

    public IChangeToken GetToken(string key)
        => new CancellationChangeToken(_sources.GetOrAdd(key, static _ => new CancellationTokenSource()).Token);

    public virtual Task SignalTokenAsync(string key)
    {
        Raise(key);
        return Task.CompletedTask;
    }

    protected void Raise(string key)
    {
        if (_sources.TryRemove(key, out var source))
        {
            source.Cancel();
        }
    }

    /// <summary>Everything that was made under a token is void.</summary>
    public void RaiseAll()
    {
        foreach (var key in _sources.Keys)
        {
            Raise(key);
        }
    }
}
