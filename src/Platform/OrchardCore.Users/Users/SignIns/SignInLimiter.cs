using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OrchardCore.Users.SignIns;

/// <summary>
/// Counts failed attempts to sign in: those of an address of the network, and those with a name that belongs to no account. Such a name is
/// "locked" after as many attempts as an account is, or the lock would tell which accounts exist.
/// </summary>
public sealed class SignInLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> _byAddress;
    private readonly PartitionedRateLimiter<string> _byUnknownName;

    public SignInLimiter(UserOptions options, IOptions<IdentityOptions> identity)
    {
        var lockout = identity.Value.Lockout;
        _byAddress = Create(options.FailedSignInsPerAddress, TimeSpan.FromMinutes(15));

        // With its last attempt an account is locked; that one is refused here.
        _byUnknownName = Create(lockout.MaxFailedAccessAttempts - 1, lockout.DefaultLockoutTimeSpan);
    }

    public bool MayTry(IPAddress? address) => Has(_byAddress, Network(address), permits: 0);

    public bool MayTry(string unknownName) => Has(_byUnknownName, Normalize(unknownName), permits: 0);

    public void Failed(IPAddress? address) => Has(_byAddress, Network(address), permits: 1);

    public void Failed(string unknownName) => Has(_byUnknownName, Normalize(unknownName), permits: 1);

    public void Dispose()
    {
        _byAddress.Dispose();
        _byUnknownName.Dispose();
    }

    private static bool Has(PartitionedRateLimiter<string> limiter, string key, int permits)
    {
        using var lease = limiter.AttemptAcquire(key, permits);
        return lease.IsAcquired;
    }

    private static string Normalize(string name) => name.Trim().ToUpperInvariant();

    // One who has an IPv6 address has a whole network of them.
    private static string Network(IPAddress? address)
        => address is null ? string.Empty
            : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();

    private static PartitionedRateLimiter<string> Create(int permits, TimeSpan window)
        => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 }));
}
