using System.Net;
using System.Net.Sockets;

namespace OrchardCore.Users.SignIns;

/// <summary>Shortens addresses so that they tell the network but not the person.</summary>
public static class ShortAddress
{
    private const int Ipv6Bytes = 6;

    /// <summary>192.0.2.x, or the first three groups of an IPv6 address.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return string.Empty;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}.{bytes[2]}.x"
            : new IPAddress([.. bytes[..Ipv6Bytes], .. new byte[bytes.Length - Ipv6Bytes]]) + "/48";
    }
}
