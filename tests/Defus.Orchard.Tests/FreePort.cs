using System.Net;
using System.Net.Sockets;

namespace Defus.Orchard.Tests;

/// <summary>
/// Ports for servers of the tests that are started a little later. None is given twice, and none lies where the system takes the ports of
/// outgoing connections from: one of those could have it in the meantime.
/// </summary>
internal static class FreePort
{
    private const int First = 12_000;
    private const int Count = 20_000;

    private static int _last = Random.Shared.Next(Count);

    public static int Find()
    {
        for (var attempt = 0; attempt < Count; attempt++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _last) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else has it.
            }
        }

        throw new InvalidOperationException("There is no free port.");
    }
}
