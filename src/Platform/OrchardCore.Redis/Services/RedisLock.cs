using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;
using StackExchange.Redis;

namespace OrchardCore.Redis.Services;

/// <summary>
/// Named locks between all processes. A lock is lent for seconds and renewed while it is held, so that one whose process has been killed is
/// free soon, whatever its expiration. While the server is away nobody gets a lock.
/// </summary>
internal sealed class RedisLock : IDistributedLock
{
    private static readonly TimeSpan _lease = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _renewal = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _firstWait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMilliseconds(500);

    private readonly IRedisService _redis;
    private readonly ILogger _logger;
    private readonly string _prefix;

    public RedisLock(IRedisService redis, ShellSettings settings, ILogger<RedisLock> logger)
    {
        _redis = redis;
        _logger = logger;
        _prefix = redis.InstancePrefix + settings.Name + ":";
    }

    public async Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null)
        => (await TryAcquireLockAsync(key, TimeSpan.MaxValue, expiration)).locker!;

    public async Task<(ILocker? locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null)
    {
        var token = Guid.NewGuid().ToString("N");
        var began = System.Environment.TickCount64;
        for (var wait = _firstWait; ; wait = wait * 2 < _longestWait ? wait * 2 : _longestWait)
        {
            if (await TryTakeAsync(_prefix + key, token))
            {
                return (new Locker(this, _prefix + key, token, expiration ?? TimeSpan.MaxValue), true);
            }

            if (timeout != TimeSpan.MaxValue && timeout != Timeout.InfiniteTimeSpan && System.Environment.TickCount64 - began + wait.TotalMilliseconds > timeout.TotalMilliseconds)
            {
                return (null, false);
            }

            await Task.Delay(wait);
        }
    }

    public async Task<bool> IsLockAcquiredAsync(string key)
    {
        try
        {
            return (await (await _redis.GetDatabaseAsync()).LockQueryAsync(_prefix + key)).HasValue;
        }
        catch (Exception e) when (RedisFailure.Is(e))
        {
            _logger.LogError(e, "Redis does not say whether the lock '{Lock}' is taken.", _prefix + key);
            return false;
        }
    }

    private async Task<bool> TryTakeAsync(string key, string token)
    {
        try
        {
            return await (await _redis.GetDatabaseAsync()).LockTakeAsync(key, token, _lease);
        }
        catch (Exception e) when (RedisFailure.Is(e))
        {
            _logger.LogError(e, "Redis does not give the lock '{Lock}'.", key);
            return false;
        }
    }

    private sealed class Locker : ILocker
    {
        private readonly RedisLock _owner;
        private readonly string _key;
        private readonly string _token;
        private readonly CancellationTokenSource _end;
        private readonly Task _renewing;

        public Locker(RedisLock owner, string key, string token, TimeSpan expiration)
        {
            _owner = owner;
            _key = key;
            _token = token;
            _end = expiration > TimeSpan.Zero && expiration < TimeSpan.FromDays(40) ? new CancellationTokenSource(expiration) : new CancellationTokenSource();

            // A lock may outlive the request that took it.
            _renewing = Detached.Run(HoldAsync);
        }

        public void Dispose() => _end.Cancel();

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _renewing;
        }

        private async Task HoldAsync()
        {
            using var timer = new PeriodicTimer(_renewal);
            try
            {
                while (await timer.WaitForNextTickAsync(_end.Token))
                {
                    await TryAsync(database => database.LockExtendAsync(_key, _token, _lease));
                }
            }
            catch (OperationCanceledException)
            {
                await TryAsync(database => database.LockReleaseAsync(_key, _token));
            }
        }

        private async Task TryAsync(Func<IDatabase, Task<bool>> work)
        {
            try
            {
                if (!await work(_owner._redis.Database!))
                {
                    _owner._logger.LogWarning("The lock '{Lock}' was lost before it was given back.", _key);
                }
            }
            catch (Exception e) when (RedisFailure.Is(e))
            {
                _owner._logger.LogWarning(e, "Redis could not be told of the lock '{Lock}'; it ends by itself.", _key);
            }
        }
    }
}
