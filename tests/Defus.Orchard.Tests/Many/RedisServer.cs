using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Defus.Orchard.Tests.Many;

/// <summary>A redis-server of the tests' own, with nothing on the disk; it can be stopped and started again on its port.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly int _port = FreePort.Find();
    private Process? _process;

    public string Configuration => $"127.0.0.1:{_port}";

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in (string[])["--bind", "127.0.0.1", "--port", $"{_port}", "--save", "", "--appendonly", "no"])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server does not start; the script 'test' installs it.");
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        await WaitUntilItListensAsync();
    }

    public void Stop()
    {
        if (_process is not null)
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
            _process = null;
        }
    }

    /// <summary>The server keeps its connections and answers nobody any more.</summary>
    public void Hang() => Signal("-STOP");

    public void GoOn() => Signal("-CONT");

    public void Dispose() => Stop();

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]);
        kill.WaitForExit();
    }

    private Task WaitUntilItListensAsync()
        => Patience.WaitAsync(async () =>
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port, TestContext.Current.CancellationToken);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
}
