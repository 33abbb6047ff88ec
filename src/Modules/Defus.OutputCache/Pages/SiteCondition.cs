namespace Defus.OutputCache.Pages;

/// <summary>Whether the site can make pages at present. While it cannot, kept pages are shown beyond their time, and say so.</summary>
internal sealed class SiteCondition
{
    // After a failure, unless a page could be made meanwhile.
    private const long Milliseconds = 5000;

    private volatile Func<bool>? _isReachable;
    private long _failedAt = -Milliseconds;

    public bool IsFailing => _isReachable?.Invoke() == false || Environment.TickCount64 - Volatile.Read(ref _failedAt) < Milliseconds;

    /// <summary>Somebody who knows whether the database answers, without asking it.</summary>
    public void Watch(Func<bool>? isReachable) => _isReachable = isReachable;

    /// <summary>A page could not be made because the site is not available.</summary>
    public void Failed() => Volatile.Write(ref _failedAt, Environment.TickCount64);

    /// <summary>A page could be made.</summary>
    public void Worked() => Volatile.Write(ref _failedAt, Environment.TickCount64 - Milliseconds);
}
