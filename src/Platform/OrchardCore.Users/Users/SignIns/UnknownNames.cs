using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;

namespace OrchardCore.Users.SignIns;

/// <summary>
/// Counts failed attempts with names that belong to no account as Identity counts those of an account, and "locks" the names alike: the lock
/// would otherwise tell which accounts exist. As with an account, failures are never forgotten by time; of too many names the oldest go.
/// </summary>
public sealed class UnknownNames
{
    private const int MostNames = 50_000;

    private readonly Dictionary<UInt128, Attempts> _attempts = [];
    private readonly Lock _lock = new();
    private readonly LockoutOptions _lockout;
    private readonly IClock _clock;

    public UnknownNames(IOptions<IdentityOptions> identity, IClock clock)
    {
        _lockout = identity.Value.Lockout;
        _clock = clock;
    }

    /// <summary>Notes an attempt; true when an account would be locked now.</summary>
    public bool Failed(string normalizedName)
    {
        var key = KeyOf(normalizedName);
        var now = _clock.UtcNow;
        lock (_lock)
        {
            var (count, lockedUntil, _) = _attempts.GetValueOrDefault(key);
            if (lockedUntil <= now && ++count >= _lockout.MaxFailedAccessAttempts)
            {
                (count, lockedUntil) = (0, now + _lockout.DefaultLockoutTimeSpan);
            }

            _attempts[key] = new(count, lockedUntil, now);
            if (_attempts.Count > MostNames)
            {
                DropOldest();
            }

            return lockedUntil > now;
        }
    }

    private void DropOldest()
    {
        foreach (var (key, _) in _attempts.OrderBy(entry => entry.Value.LastUtc).Take(MostNames / 10).ToArray())
        {
            _attempts.Remove(key);
        }
    }

    // Names may be long; what is kept of them is not.
    private static UInt128 KeyOf(string name) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private readonly record struct Attempts(int Count, DateTime LockedUntil, DateTime LastUtc);
}
