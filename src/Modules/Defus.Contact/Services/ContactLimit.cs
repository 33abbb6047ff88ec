using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;

namespace Defus.Contact.Services;

/// <summary>Counts messages within a span of time, in memory only: who has sent one is forgotten when the span is over.</summary>
public sealed class ContactLimit
{
    private readonly ContactOptions _options;
    private readonly IClock _clock;
    private readonly Lock _lock = new();
    private readonly Queue<(DateTime Utc, string Visitor)> _sent = [];

    public ContactLimit(IOptions<ContactOptions> options, IClock clock)
    {
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>Whether one more message may be sent; it then counts.</summary>
    public bool TryTake(IPAddress? address)
    {
        var visitor = Network(address);
        lock (_lock)
        {
            var oldest = _clock.UtcNow.AddMinutes(-_options.Minutes);
            while (_sent.TryPeek(out var first) && first.Utc <= oldest)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= _options.Messages || _sent.Count(message => message.Visitor == visitor) >= _options.MessagesPerVisitor)
            {
                return false;
            }

            _sent.Enqueue((_clock.UtcNow, visitor));
            return true;
        }
    }

    // A household has one address of the old kind, and a whole network of the new one.
    private static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return string.Empty;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
