using System.Collections.Concurrent;
using OrchardCore.Modules;

namespace OrchardCore.Redis.Services;

/// <summary>
/// Every process says each second that it is there. One that falls silent without taking its leave may have committed something and not have
/// told the others any more.
/// </summary>
internal sealed class BusPresence : IAsyncDisposable
{
    public const string Channel = "Presence";

    /// <summary>Some messages of the sender have been lost.</summary>
    public const string Lost = "lost";

    private const string Here = "here";
    private const string Leaving = "leaving";

    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3.5);

    private readonly ConcurrentDictionary<string, long> _others = new(StringComparer.Ordinal);
    private readonly Func<string, string, Task> _send;
    private readonly Func<Task> _reached;
    private readonly Action _forget;
    private readonly CancellationTokenSource _end = new();
    private Task? _telling;

    /// <param name="send">Sends a message on a channel.</param>
    /// <param name="reached">Called each time the server has answered.</param>
    /// <param name="forget">Called when messages of others may have been lost.</param>
    public BusPresence(Func<string, string, Task> send, Func<Task> reached, Action forget)
    {
        _send = send;
        _reached = reached;
        _forget = forget;
    }

    public void Begin() => _telling = Detached.Run(TellAsync);

    public void Receive(string sender, string message)
    {
        switch (message)
        {
            case Here:
                _others[sender] = System.Environment.TickCount64;
                break;
            case Leaving:
                _others.TryRemove(sender, out _);
                break;
            case Lost:
                _forget();
                break;
        }
    }

    /// <summary>Nobody could be heard for a while.</summary>
    public void Reset() => _others.Clear();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_telling is not null)
        {
            await _telling;
        }

        _end.Dispose();
    }

    private async Task TellAsync()
    {
        using var timer = new PeriodicTimer(_interval);
        try
        {
            do
            {
                if (await TrySendAsync(Here))
                {
                    await _reached();
                    LookForMissing();
                }
            }
            while (await timer.WaitForNextTickAsync(_end.Token));
        }
        catch (OperationCanceledException)
        {
            await TrySendAsync(Leaving);
        }
    }

    private async Task<bool> TrySendAsync(string message)
    {
        try
        {
            await _send(Channel, message);
            return true;
        }
        catch (Exception e) when (RedisFailure.Is(e))
        {
            // Nobody is heard either; the connection says when it is back.
            Reset();
            return false;
        }
    }

    private void LookForMissing()
    {
        var limit = System.Environment.TickCount64 - (long)_patience.TotalMilliseconds;
        foreach (var (sender, last) in _others)
        {
            if (last < limit && _others.TryRemove(sender, out _))
            {
                _forget();
            }
        }
    }
}
