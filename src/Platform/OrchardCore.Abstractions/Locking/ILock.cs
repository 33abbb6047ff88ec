namespace OrchardCore.Locking
{
    /// <summary>A named lock.</summary>
    public interface ILock
    {
        Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null);

        Task<(ILocker? locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null);

        Task<bool> IsLockAcquiredAsync(string key);
    }

    /// <summary>A lock within the process.</summary>
    public interface ILocalLock : ILock
    {
    }

    /// <summary>Releases a lock when disposed.</summary>
    public interface ILocker : IDisposable, IAsyncDisposable
    {
    }
}

namespace OrchardCore.Locking.Distributed
{
    /// <summary>A lock between all processes of the site.</summary>
    public interface IDistributedLock : ILock
    {
    }
}
