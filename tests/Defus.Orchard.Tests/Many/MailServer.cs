using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>A mail server that takes everything, from the moment it is started.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private TcpListener? _listener;

    public int Port { get; } = FreePort.Find();

    /// <summary>The mails as they came.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    public void Start()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener?.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener!.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_end.Token) is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            if (line != "DATA")
            {
                await writer.WriteLineAsync("250 yes");
                continue;
            }

            await writer.WriteLineAsync("354 go on");
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(_end.Token) is { } text && text != ".")
            {
                mail.AppendLine(text);
            }

            Mails.Enqueue(mail.ToString());
            await writer.WriteLineAsync("250 taken");
        }

        await writer.WriteLineAsync("221 bye");
    }
}
