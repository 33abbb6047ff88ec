using OrchardCore.Locking.Distributed;

namespace OrchardCore.Locking;

/// <summary>Named locks within the process, which is also the only process of the site.</summary>
internal sealed class LocalLock : ILocalLock, IDistributedLock
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public async Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null)
        => (await TryAcquireLockAsync(key, Timeout.InfiniteTimeSpan, expiration)).locker!;

    public async Task<(ILocker? locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null)
    {
        var entry = Join(key);
        if (await entry.Semaphore.WaitAsync(timeout == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : timeout))
        {
            return (new Locker(this, key, entry, expiration), true);
        }

        Leave(key, entry);
        return (null, false);
    }

    public Task<bool> IsLockAcquiredAsync(string key)
    {
        lock (_entries)
        {
            return Task.FromResult(_entries.TryGetValue(key, out var entry) && entry.Semaphore.CurrentCount == 0);
        }
    }

    private Entry Join(string key)
    {
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                _entries[key] = entry = new Entry();
            }

            entry.Users++;
            return entry;
        }
    }

    private void Leave(string key, Entry entry)
    {
        lock (_entries)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(key);
                entry.Semaphore.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Locker : ILocker
    {
        private readonly LocalLock _owner;
        private readonly string _key;
        private readonly Entry _entry;
        private readonly Timer? _expiry;
        private int _released;

        public Locker(LocalLock owner, string key, Entry entry, TimeSpan? expiration)
        {
            _owner = owner;
            _key = key;
            _entry = entry;
            if (expiration is { } limit && limit > TimeSpan.Zero && limit < TimeSpan.FromDays(40))
            {
                _expiry = new Timer(static locker => ((Locker)locker!).Dispose(), this, limit, Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                _expiry?.Dispose();
                _entry.Semaphore.Release();
                _owner.Leave(_key, _entry);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
