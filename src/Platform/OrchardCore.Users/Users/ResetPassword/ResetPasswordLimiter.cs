using System.Threading.RateLimiting;

namespace OrchardCore.Users.ResetPassword;

/// <summary>Bounds how often somebody may ask for mails: by address of the asker and by account.</summary>
public sealed class ResetPasswordLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> _byAddress = Create(permits: 10);
    private readonly PartitionedRateLimiter<string> _byAccount = Create(permits: 3);

    public bool MayAsk(string address) => IsFree(_byAddress, address);

    public bool MayMail(string userId) => IsFree(_byAccount, userId);

    public void Dispose()
    {
        _byAddress.Dispose();
        _byAccount.Dispose();
    }

    private static bool IsFree(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Create(int permits)
        => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(15), QueueLimit = 0 }));
}
