using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Caching.Distributed;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using StackExchange.Redis;

namespace OrchardCore.Redis.Services;

/// <summary>
/// Messages through Redis, those of one sender in their order whatever their channel, and none before the commit that it speaks of. So they all
/// travel on one channel of Redis, as sender, channel and message, parted by slashes. Redis keeps nothing for those who are not there: when messages may
/// have been lost, because a connection broke or a process ended in the middle of its work, all subscribers get an empty one.
/// </summary>
internal sealed class RedisBus : IMessageBus, IAsyncDisposable
{
    // Of this process, whatever becomes of its shell.
    private static readonly string _sender = Guid.NewGuid().ToString("N");

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Action<string, string>>> _handlers = new(StringComparer.Ordinal);
    private readonly IRedisService _redis;
    private readonly ICommitFeed? _commits;
    private readonly ILogger _logger;
    private readonly RedisChannel _channel;
    private readonly BusPresence _presence;
    private readonly Lock _gate = new();
    private Task? _begun;
    private ChannelMessageQueue? _messages;
    private volatile bool _isListening;
    private volatile bool _hasFailed;
    private volatile bool _isFailureLogged;

    public RedisBus(IRedisService redis, ShellSettings settings, IServiceProvider services, ILogger<RedisBus> logger)
    {
        _redis = redis;
        _commits = services.GetService<ICommitFeed>();
        _logger = logger;
        _channel = RedisChannel.Literal(redis.InstancePrefix + settings.Name + ":Bus");
        _presence = new BusPresence(SendAsync, MakeUpAsync, Forget);
    }

    public Task SubscribeAsync(string channel, Action<string, string> handler)
    {
        _handlers.GetOrAdd(channel, static _ => []).Enqueue(handler);
        lock (_gate)
        {
            // What failed is tried again by the next.
            return _begun is { IsFaulted: false, IsCanceled: false } ? _begun : _begun = BeginAsync();
        }
    }

    public async Task PublishAsync(string channel, string message)
    {
        try
        {
            await SendAsync(channel, message);
        }
        catch (Exception e) when (RedisFailure.Is(e))
        {
            _hasFailed = true;
            if (!_isFailureLogged)
            {
                _isFailureLogged = true;
                _logger.LogWarning(e, "The other processes of the site could not be told on '{Channel}'; they will be as soon as Redis answers.", channel);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_commits is not null)
        {
            _commits.Missed -= Forget;
        }

        if (_redis.Connection is { } connection)
        {
            connection.ConnectionRestored -= OnRestored;
        }

        await _presence.DisposeAsync();
        try
        {
            await (_messages?.UnsubscribeAsync() ?? Task.CompletedTask);
        }
        catch (Exception e) when (RedisFailure.Is(e))
        {
            // The connection has ended, and the subscription with it.
        }
    }

    private async Task BeginAsync()
    {
        await _redis.GetDatabaseAsync();
        _redis.Connection!.ConnectionRestored += OnRestored;
        if (_commits is not null)
        {
            _commits.Missed += Forget;
        }

        Subscribe();
        if (!await TryListenAsync())
        {
            _logger.LogWarning("Redis does not answer; other processes of the site are heard as soon as it does.");
        }

        _presence.Begin();
    }

    // Without waiting: a subscription that is waited for in vain stays in the client all the same, and nobody would read what it gathers. The
    // client makes up for it by itself when its connection is there.
    private void Subscribe()
    {
        var messages = _redis.Connection!.GetSubscriber().Subscribe(_channel, CommandFlags.FireAndForget);
        using (ExecutionContext.SuppressFlow())
        {
            messages.OnMessage(message => ReceiveAsync(message.Message.ToString()));
        }

        _messages = messages;
    }

    // What is asked on the connection of the subscription is answered after it.
    private async Task<bool> TryListenAsync()
    {
        try
        {
            var subscriber = _redis.Connection!.GetSubscriber();
            await subscriber.PingAsync();
            _isListening = subscriber.IsConnected(_channel);
        }
        catch (Exception e) when (RedisFailure.Is(e))
        {
            _isListening = false;
        }

        return _isListening;
    }

    // With every sign of life of the server: what failed while its connection stayed, a time-out for instance, is told by no event.
    private async Task MakeUpAsync()
    {
        if (!_isListening)
        {
            if (await TryListenAsync())
            {
                Forget();
            }
            else
            {
                _messages!.Unsubscribe(CommandFlags.FireAndForget);
                Subscribe();
            }
        }

        if (_hasFailed)
        {
            _hasFailed = false;
            try
            {
                await SendAsync(BusPresence.Channel, BusPresence.Lost);
                _isFailureLogged = false;
            }
            catch (Exception e) when (RedisFailure.Is(e))
            {
                _hasFailed = true;
            }
        }
    }

    private async Task SendAsync(string channel, string message)
        => await (await _redis.GetDatabaseAsync()).PublishAsync(_channel, $"{_sender}/{channel}/{message}");

    private async Task ReceiveAsync(string text)
    {
        var parts = text.Split('/', 3);
        if (parts.Length < 3 || parts[0] == _sender)
        {
            return;
        }

        if (parts[1] == BusPresence.Channel)
        {
            _presence.Receive(parts[0], parts[2]);
            return;
        }

        if (_commits is not null)
        {
            await _commits.CatchUpAsync();
        }

        Handle(parts[1], parts[2]);
    }

    private void Handle(string channel, string message)
    {
        foreach (var handler in _handlers.GetValueOrDefault(channel) ?? [])
        {
            try
            {
                handler(channel, message);
            }
            catch (Exception e) when (!e.IsFatal())
            {
                _logger.LogError(e, "A message on '{Channel}' could not be followed.", channel);
            }
        }
    }

    // While the database is away what is known of it is all there is; the feed of commits says when it is back.
    private void Forget()
    {
        if (_commits is null || _commits.IsConnected)
        {
            foreach (var channel in _handlers.Keys)
            {
                Handle(channel, "");
            }
        }
    }

    private void OnRestored(object? sender, ConnectionFailedEventArgs e)
    {
        if (e.ConnectionType == ConnectionType.Subscription)
        {
            _presence.Reset();
            Forget();
        }
    }
}
