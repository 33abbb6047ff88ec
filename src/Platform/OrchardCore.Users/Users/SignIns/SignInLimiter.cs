using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace OrchardCore.Users.SignIns;

/// <summary>Counts the failed attempts to sign in of an address of the network.</summary>
public sealed class SignInLimiter : IDisposable
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(15);

    // Null: there is no limit.
    private readonly PartitionedRateLimiter<string>? _byAddress;

    public SignInLimiter(UserOptions options)
    {
        if (options.FailedSignInsPerAddress > 0)
        {
            _byAddress = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
                key, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.FailedSignInsPerAddress, Window = _window, QueueLimit = 0 }));
        }
    }

    public bool MayTry(IPAddress? address) => Has(address, permits: 0);

    public void Failed(IPAddress? address) => Has(address, permits: 1);

    public void Dispose() => _byAddress?.Dispose();

    private bool Has(IPAddress? address, int permits)
    {
        using var lease = _byAddress?.AttemptAcquire(Network(address), permits);
        return lease?.IsAcquired != false;
    }

    // One who has an IPv6 address has a whole network of them.
    private static string Network(IPAddress? address)
        => address is null ? string.Empty
            : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
}
